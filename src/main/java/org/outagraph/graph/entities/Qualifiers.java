package org.outagraph.graph.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Qualifier;

/// The qualifiers of a claim that have no place of their own in it, figures first.
final class Qualifiers {
  /// Those that [org.outagraph.model.Claim] names, and the status, which is always "accepted" here.
  private static final Set<Node> ELSEWHERE =
      Set.of(
          Vocabulary.TYPE,
          Vocabulary.SUBJECT,
          Vocabulary.PREDICATE,
          Vocabulary.OBJECT,
          Vocabulary.STANCE,
          Vocabulary.RANK,
          Vocabulary.STATUS,
          Vocabulary.BASIS,
          Vocabulary.ASSERTED_BY,
          Vocabulary.INTEREST,
          Vocabulary.REPORTED_IN,
          Vocabulary.LEVEL,
          Vocabulary.SERVICE,
          Vocabulary.BECAUSE,
          Vocabulary.SUMMARY,
          Vocabulary.COUNTERS,
          Vocabulary.SUPERSEDES);

  private static final List<Node> FIRST =
      List.of(
          Vocabulary.MEASURE,
          Vocabulary.COUNT,
          Vocabulary.COUNT_LOW,
          Vocabulary.COUNT_HIGH,
          Vocabulary.COUNT_UNIT,
          Vocabulary.COUNT_IS,
          Vocabulary.COUNT_TEXT,
          Vocabulary.SCOPE,
          Vocabulary.ASPECT,
          Vocabulary.RELATION,
          Vocabulary.PRECISION,
          Vocabulary.LOCATOR,
          Vocabulary.RELAYED_BY,
          Vocabulary.VALID_FROM,
          Vocabulary.VALID_UNTIL,
          Vocabulary.INFERRED_BY,
          Vocabulary.PREMISE,
          Vocabulary.NOTE);

  private final Labels labels;
  private final Values values;

  Qualifiers(Labels labels, Values values) {
    this.labels = labels;
    this.values = values;
  }

  List<Qualifier> of(ClaimNode claim) {
    List<Qualifier> qualifiers = new ArrayList<>();
    claim.values().entrySet().stream()
        .filter(entry -> !ELSEWHERE.contains(entry.getKey()))
        .sorted(
            Comparator.comparingInt((Map.Entry<Node, ?> entry) -> place(entry.getKey()))
                .thenComparing(entry -> entry.getKey().toString()))
        .forEach(
            entry ->
                entry.getValue().stream()
                    .map(value -> values.of(entry.getKey(), value))
                    .sorted(Order.BY_VALUE)
                    .map(value -> new Qualifier(labels.reference(entry.getKey()), value))
                    .forEach(qualifiers::add));
    return List.copyOf(qualifiers);
  }

  private static int place(Node property) {
    int place = FIRST.indexOf(property);
    return place < 0 ? FIRST.size() : place;
  }
}
