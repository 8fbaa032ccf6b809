package org.outagraph.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.outagraph.model.Citation;
import org.outagraph.model.Claim;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Qualifier;
import org.outagraph.model.Reference;
import org.outagraph.model.Text;
import org.outagraph.model.Value;

/// A claim as it stands beside the fact that it is evidence for.
public final class Evidence {
  /// Qualifiers that are said in a place of their own.
  private static final Set<String> SAID_ELSEWHERE =
      Set.of(
          "measure",
          "aspect",
          "count",
          "countLow",
          "countHigh",
          "countUnit",
          "countIs",
          "countText",
          "precision",
          "locator",
          "relayedBy",
          "inferredBy",
          "premise",
          "recordedAt",
          "reportedAt",
          "quoteStart",
          "quoteEnd");

  private final Claim claim;
  private final Qualified qualified;
  private final ClaimLinks links;
  private final Optional<Figure> shown;

  /// Evidence beside a fact whose figure is shown already, if it has one.
  Evidence(Claim claim, ClaimLinks links, Optional<Figure> shown) {
    this.claim = claim;
    this.qualified = new Qualified(claim);
    this.links = links;
    this.shown = shown;
  }

  public Claim claim() {
    return claim;
  }

  public String anchor() {
    return ClaimLinks.anchor(claim.id());
  }

  public String href() {
    return Addresses.page(claim.id());
  }

  /// True if the claim no longer counts: it is shown, and struck.
  public boolean isStruck() {
    return claim.rank() == Claim.Rank.DEPRECATED;
  }

  /// What stands before the speakers.
  public String verb() {
    String verb = claim.stance() == Claim.Stance.DENIES ? "Denied by" : "Said by";
    return claim.basis() == Claim.Basis.INFERRED ? "Drawn by" : verb;
  }

  public List<Shown> speakers() {
    return claim.speakers().stream().map(Shown::of).toList();
  }

  public List<Shown> relays() {
    return qualified.all("relayedBy").stream().map(Shown::of).toList();
  }

  public boolean isInterested() {
    return !claim.interests().isEmpty();
  }

  /// The marks of the claim, the gravest first.
  public List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    if (claim.stance() == Claim.Stance.DENIES) {
      marks.add(Mark.DENIED);
    }
    switch (claim.rank()) {
      case DEPRECATED -> marks.add(Mark.DEPRECATED);
      case PREFERRED -> marks.add(Mark.PREFERRED);
      case NORMAL -> {}
    }
    switch (claim.basis()) {
      case EDITORIAL -> marks.add(Mark.EDITORIAL);
      case UNVERIFIED -> marks.add(Mark.UNVERIFIED);
      case INFERRED -> marks.add(Mark.INFERRED);
      case REPORTED -> {}
    }
    return marks;
  }

  /// What the claim says of the matter in words of its own, if more than the fact does.
  public Optional<Text> summary() {
    return claim.summary();
  }

  /// The figure that the claim gives, unless it is shown already.
  public Optional<Figure> figure() {
    return Figure.of(claim.object(), claim)
        .or(() -> Figure.beside(claim))
        .filter(figure -> !shown.equals(Optional.of(figure)));
  }

  public List<Shown> reasons() {
    return claim.because().stream().map(Shown::of).toList();
  }

  public Optional<Text> locator() {
    return qualified.words("locator");
  }

  public List<Citation> citations() {
    return claim.citations();
  }

  public Optional<Shown> rule() {
    return qualified.one("inferredBy").map(Shown::of);
  }

  public List<ClaimLink> premises() {
    return links.all(
        qualified.all("premise").stream()
            .filter(Value.Thing.class::isInstance)
            .map(Value.Thing.class::cast)
            .flatMap(thing -> thing.reference().id().stream())
            .toList());
  }

  /// Everything else that the claim says: service, scope, aspect, note, validity …
  public List<Property> more() {
    List<Property> more = new ArrayList<>();
    claim
        .service()
        .ifPresent(service -> more.add(new Property("Service", List.of(Shown.of(service)))));
    for (Qualifier qualifier : claim.qualifiers()) {
      Reference property = qualifier.property();
      if (!SAID_ELSEWHERE.contains(property.localName())) {
        more.add(new Property(KindWords.capital(property.label()), List.of(shown(qualifier))));
      }
    }
    return more;
  }

  private static Shown shown(Qualifier qualifier) {
    Shown plain = Shown.of(qualifier.value());
    return qualifier.property().localName().equals("relation")
        ? Shown.plain(Phrases.relation(plain.text()))
        : plain;
  }

  public Optional<PartialDate> recordedAt() {
    return qualified
        .one("recordedAt")
        .flatMap(
            value ->
                value instanceof Value.When(PartialDate date)
                    ? Optional.of(date)
                    : Optional.empty());
  }

  public List<ClaimLink> counters() {
    return links.all(claim.counters());
  }

  public List<ClaimLink> counteredBy() {
    return links.all(claim.counteredBy());
  }

  public List<ClaimLink> supersedes() {
    return links.all(claim.supersedes());
  }

  public List<ClaimLink> supersededBy() {
    return links.all(claim.supersededBy());
  }
}
