package org.outagraph.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.outagraph.model.Claim;
import org.outagraph.model.Entity;
import org.outagraph.model.Fact;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Reference;
import org.outagraph.model.Value;

/// Groups the statements that name a thing by what it is in them.
final class Mentions {
  private static final List<String> FIRST =
      List.of("affected", "spared", "originatedIn", "responsible", "operator", "victim");

  private final Id id;
  private final ClaimLinks links;

  Mentions(Id id, ClaimLinks links) {
    this.id = id;
    this.links = links;
  }

  List<MentionGroup> of(Entity entity) {
    Map<String, List<FactView>> byTitle = new LinkedHashMap<>();
    Map<String, Boolean> whole = new LinkedHashMap<>();
    for (Fact fact : ordered(entity.mentions())) {
      String title = title(fact);
      byTitle.computeIfAbsent(title, any -> new ArrayList<>()).add(new FactView(fact, links));
      whole.merge(title, !isThis(fact.object()), Boolean::logicalOr);
    }
    return byTitle.entrySet().stream()
        .map(
            group ->
                new MentionGroup(
                    group.getKey(), whole.getOrDefault(group.getKey(), true), group.getValue()))
        .toList();
  }

  /// Outages come first; the rest stays as it is.
  private List<Fact> ordered(List<Fact> mentions) {
    return mentions.stream().sorted(Comparator.comparingInt(this::place)).toList();
  }

  private int place(Fact fact) {
    boolean first = isThis(fact.object()) && PropertyWords.isOurs(fact.property());
    int place = first ? FIRST.indexOf(fact.property().localName()) : -1;
    return place < 0 ? FIRST.size() : place;
  }

  private String title(Fact fact) {
    if (isThis(fact.object())) {
      return PropertyWords.backward(fact.property());
    }
    if (some(fact, claim -> claim.because().stream().anyMatch(this::isThis))) {
      return "Where it is given as a reason";
    }
    if (some(fact, claim -> claim.speakers().stream().anyMatch(this::isThis))) {
      return "What it says";
    }
    if (some(
        fact, claim -> claim.citations().stream().anyMatch(article -> article.id().equals(id)))) {
      return id.kind() == Kind.ARTICLES ? "What it reports" : "Reported in it";
    }
    return "Also named in";
  }

  private static boolean some(Fact fact, Predicate<Claim> condition) {
    return fact.claims().stream().anyMatch(condition);
  }

  private boolean isThis(Value value) {
    return value instanceof Value.Thing(Reference reference) && isThis(reference);
  }

  private boolean isThis(Reference reference) {
    return reference.iri().equals(id.iri());
  }
}
