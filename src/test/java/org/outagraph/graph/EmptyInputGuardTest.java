package org.outagraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Queries at which TDB2 of Jena 6.0.0 says "Peek iterator is already empty".
class EmptyInputGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { VALUES ?s {} ?s ?p ?o . ?o ?q ?z }",
        "SELECT * { { SELECT ?s { ?s og:nope ?o } } ?s og:partOf ?o . ?o rdfs:label ?z }",
        "SELECT * { GRAPH ?g { ?s og:nope ?o } GRAPH ?g { ?s og:partOf ?x . ?x rdfs:label ?y } }"
      })
  void aPatternAfterNothingHasNoRows(String query) {
    try (var graph = SmallGraph.open()) {
      assertThat(graph.select(query)).isEmpty();
    }
  }

  @Test
  void anAggregateOverNothingStillCounts() {
    try (var graph = SmallGraph.open()) {
      assertThat(graph.select("SELECT (COUNT(*) AS ?n) { ?s og:nope ?o . ?o og:partOf ?x }"))
          .containsExactly("\"0\"");
      assertThat(
              graph.select(
                  "SELECT ?n { { SELECT (COUNT(*) AS ?n) { ?s og:nope ?o . ?o og:partOf ?x } } }"))
          .containsExactly("\"0\"");
    }
  }
}
