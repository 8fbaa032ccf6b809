package org.outagraph.graph.entities;

import static org.outagraph.graph.Vocabulary.og;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;

/// The place of a property among those of a page: first what happened and why, then who was hit and
/// who was spared, then figures, and policies and accounts last.
final class PropertyOrder {
  private static final List<Node> BEFORE_FIGURES =
      List.of(
          Vocabulary.STARTED_AT,
          Vocabulary.ENDED_AT,
          Vocabulary.IN_FORCE_FROM,
          Vocabulary.USE_BANNED_FROM,
          Vocabulary.IN_FORCE_UNTIL,
          og("duration"),
          Vocabulary.CAUSE,
          Vocabulary.RESPONSIBLE,
          Vocabulary.OPERATOR,
          Vocabulary.VICTIM,
          Vocabulary.COMPROMISED_SUPPLIER,
          Vocabulary.ORIGINATED_IN,
          Vocabulary.SUPPLIED_BY,
          Vocabulary.CATEGORY,
          Vocabulary.JURISDICTION,
          Vocabulary.POLICY_KIND,
          Vocabulary.COVERS,
          Vocabulary.POLICY_STATUS,
          Vocabulary.ASKS,
          Vocabulary.HEADQUARTERED_IN,
          Vocabulary.SECTOR,
          Vocabulary.AFFECTED,
          Vocabulary.SPARED);

  private static final int FIGURES = BEFORE_FIGURES.size();
  private static final int OTHERS = FIGURES + 1;
  private static final Map<Node, Integer> PLACES = places();

  private final Triples triples;
  private final Map<Node, Integer> known = new HashMap<>(PLACES);

  PropertyOrder(Triples triples) {
    this.triples = triples;
  }

  int place(Node property) {
    return known.computeIfAbsent(property, any -> isFigure(property) ? FIGURES : OTHERS);
  }

  /// A property is one of figures if the vocabulary gives it a unit.
  private boolean isFigure(Node property) {
    return triples.object(property, Vocabulary.UNIT).isPresent();
  }

  private static Map<Node, Integer> places() {
    Map<Node, Integer> places =
        IntStream.range(0, BEFORE_FIGURES.size())
            .boxed()
            .collect(Collectors.toMap(BEFORE_FIGURES::get, place -> place));
    places.put(Vocabulary.REPORTED_FIGURE, FIGURES);
    places.put(Vocabulary.RELATED_POLICY, OTHERS + 1);
    places.put(Vocabulary.ACCOUNT, OTHERS + 2);
    return Map.copyOf(places);
  }
}
