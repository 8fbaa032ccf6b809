package org.outagraph.graph.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.outagraph.graph.GraphStore;
import org.outagraph.graph.Prefixes;

class SyntaxFaultTest {
  @Test
  void aFaultHasItsPlaceAndOneShortSentence() {
    assertThat(fault("SELECT * {\n  ?s ?p }")).isEqualTo("SPARQL, line 2, column 9: found \"}\".");
    assertThat(fault("SELECT * { ?s ?p ?o "))
        .isEqualTo(
            "SPARQL, line 1, column 20: found the end of the query, expected for example }.");
    assertThat(fault("SELCT * { ?s ?p ?o }"))
        .isEqualTo("SPARQL, line 1, column 6: \"SELCT\" is not a word of SPARQL.");
    assertThat(fault("")).contains("found nothing");
  }

  @Test
  void anUndeclaredPrefixIsNamed() {
    assertThat(fault("SELECT * { ?s foaf:name ?o }"))
        .isEqualTo("SPARQL, line 1, column 15: the prefix \"foaf:\" is not declared.");
  }

  @Test
  void whatTheParserSaysWithoutAPlaceIsStillASentence() {
    assertThat(fault("SELECT ?x ?y { ?x og:p ?y } GROUP BY ?x"))
        .contains("Non-group key variable in SELECT: ?y.");
    assertThat(fault("SELECT * { ?s ?p 'open }")).contains("a string is not closed");
    assertThat(fault("SELECT * { ?s ?p ?o } LIMIT 99999999999999999999")).startsWith("SPARQL,");
  }

  @Test
  void extensionsOfTheEngineAreNotSparql() {
    assertThat(fault("SELECT COUNT(*) { ?s ?p ?o }")).contains("found \"COUNT\"");
    assertThat(fault("SELECT * { LET (?x := 1) }")).startsWith("SPARQL, line 1");
  }

  @Test
  void anUpdateIsNotAQuery() {
    assertThat(fault("LOAD <http://example.org/x>")).startsWith("SPARQL, line 1, column 1");
    assertThat(fault("DELETE WHERE { ?s ?p ?o }")).startsWith("SPARQL, line 1, column 1");
  }

  private static String fault(String query) {
    try (var store = GraphStore.inMemory()) {
      var runner = new QueryRunner(store, Prefixes.standard(), QueryLimits.standard());
      return String.valueOf(catchThrowable(() -> runner.prepare(query)).getMessage());
    }
  }
}
