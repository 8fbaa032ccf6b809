package org.outagraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.outagraph.model.Violation;

/// Holds what an author wrote as plain triples against what the claims make of them: only claims
/// bring a claimed statement into the graph, and only their end takes it out.
final class Expectations {
  private final Graph graph;

  Expectations(Graph graph) {
    this.graph = graph;
  }

  /// A fault for each written statement that no claim carries.
  List<Violation> standing(Collection<Triple> written) {
    List<Violation> faults = new ArrayList<>();
    for (Triple statement : written) {
      if (!graph.contains(statement)) {
        faults.add(fault(statement, whyItDoesNotStand(statement)));
      }
    }
    return faults;
  }

  /// A fault for each statement that was taken back although claims still carry it.
  List<Violation> gone(Collection<Triple> takenBack) {
    List<Violation> faults = new ArrayList<>();
    for (Triple statement : takenBack) {
      if (graph.contains(statement)) {
        String claims =
            Claims.about(graph, statement).stream()
                .filter(claim -> Claims.stands(graph, claim))
                .map(Words::of)
                .sorted()
                .collect(Collectors.joining(", "));
        faults.add(
            fault(
                statement,
                "\""
                    + Words.of(statement)
                    + "\" cannot be deleted while claims carry it: delete or deprecate "
                    + claims
                    + "."));
      }
    }
    return faults;
  }

  /// A fault for each line that says a claim was inferred.
  List<Violation> leftToRules(Collection<Quad> added) {
    List<Violation> faults = new ArrayList<>();
    for (Quad quad : added) {
      if (quad.isDefaultGraph() && quad.getPredicate().equals(Vocabulary.INFERRED_BY)) {
        faults.add(
            new Violation("", 0, Words.of(quad.getSubject()), "Only rules write inferred claims."));
      }
    }
    return faults;
  }

  private String whyItDoesNotStand(Triple statement) {
    List<Node> claims = Claims.about(graph, statement);
    if (claims.isEmpty()) {
      return "No accepted claim asserts \""
          + Words.of(statement)
          + "\": write \"~ claims:a-name {| … |}\" behind it.";
    }
    return "No accepted claim asserts \""
        + Words.of(statement)
        + "\", since it is only denied or deprecated: write \"<< "
        + Words.of(statement)
        + " ~ "
        + Words.of(claims.getFirst())
        + " >> …\".";
  }

  private static Violation fault(Triple statement, String sentence) {
    return new Violation("", 0, Words.of(statement.getSubject()), sentence);
  }
}
