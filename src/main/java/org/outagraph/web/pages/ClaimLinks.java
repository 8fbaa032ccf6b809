package org.outagraph.web.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.outagraph.model.Claim;
import org.outagraph.model.Fact;
import org.outagraph.model.Id;

/// Leads to claims: within the page where they stand on it, else to their own pages.
public final class ClaimLinks {
  private final Known known;
  private final Map<Id, Claim> here = new HashMap<>();

  ClaimLinks(Known known, Collection<Fact> shownInFull) {
    this.known = known;
    shownInFull.forEach(fact -> fact.claims().forEach(claim -> here.put(claim.id(), claim)));
  }

  List<ClaimLink> all(List<Id> claims) {
    return claims.stream().map(this::one).toList();
  }

  ClaimLink one(Id id) {
    Claim onThisPage = here.get(id);
    if (onThisPage != null) {
      return new ClaimLink(ClaimWords.line(onThisPage), "#" + anchor(id));
    }
    return known
        .claim(id)
        .map(claim -> new ClaimLink(ClaimWords.line(claim), Addresses.page(id)))
        .orElseGet(() -> new ClaimLink(id.slug(), Addresses.page(id)));
  }

  static String anchor(Id claim) {
    return "claim-" + claim.slug();
  }
}
