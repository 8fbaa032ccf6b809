package org.outagraph.graph.entities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Id;
import org.outagraph.model.Impact;

/// The parties of one outage, each with the claims that it was hit or spared.
final class Parties {
  private static final Set<Node> HOW = Set.of(Vocabulary.AFFECTED, Vocabulary.SPARED);

  private final Wholes wholes;
  private final Map<Node, Party> parties = new HashMap<>();
  private final Map<Node, List<Party>> parts = new HashMap<>();

  /// @param claims all claims about the outage
  Parties(Collection<ClaimNode> claims, Wholes wholes) {
    this.wholes = wholes;
    Map<Id, List<ClaimNode>> byParty = new HashMap<>();
    for (ClaimNode claim : claims) {
      if (HOW.contains(claim.statement().property())) {
        id(claim.statement().object())
            .ifPresent(id -> byParty.computeIfAbsent(id, any -> new ArrayList<>()).add(claim));
      }
    }
    byParty.forEach((id, about) -> parties.put(Reading.node(id), Party.of(id, about)));
    parties.values().forEach(this::enterParts);
  }

  private void enterParts(Party part) {
    for (Node whole : wholes.of(part.node())) {
      parts.computeIfAbsent(whole, any -> new ArrayList<>()).add(part);
    }
  }

  private static Optional<Id> id(Node node) {
    return node.isURI() ? Id.ofIri(node.getURI()) : Optional.empty();
  }

  Collection<Party> named() {
    return parties.values();
  }

  /// The party, which no claim names if it is not one of those.
  Party party(Id id) {
    return parties.getOrDefault(Reading.node(id), Party.unreported(id));
  }

  /// What the party is part of and claims name, the nearest first.
  List<Party> within(Party party) {
    return wholes.of(party.node()).stream().map(parties::get).filter(Objects::nonNull).toList();
  }

  /// The parts of the party that claims name.
  List<Party> parts(Party party) {
    return parts.getOrDefault(party.node(), List.of()).stream()
        .sorted(Comparator.comparing(Party::id))
        .toList();
  }

  static Map<Impact.Group, Map<Impact.Status, Integer>> counts(Collection<Party> parties) {
    Map<Impact.Group, Map<Impact.Status, Integer>> counts = new EnumMap<>(Impact.Group.class);
    for (Party party : parties) {
      counts
          .computeIfAbsent(party.group(), any -> new EnumMap<>(Impact.Status.class))
          .merge(party.status(), 1, Integer::sum);
    }
    return counts;
  }
}
