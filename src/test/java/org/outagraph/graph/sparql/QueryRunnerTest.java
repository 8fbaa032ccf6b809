package org.outagraph.graph.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.model.Reference;
import org.outagraph.model.Text;
import org.outagraph.model.Value;

class QueryRunnerTest {
  private static final String FALCON =
      """
      <https://w3id.org/outagraph/dataset> og:version 42 .
      outages:falcon a og:Outage ; rdfs:label "Falcon \\"update\\", 2024"@en ;
        og:devicesAffected 8500000 ; og:startedAt "2024-07-19"^^xsd:date ;
        og:affected regions:US , regions:DE .
      """;

  @Test
  void aQueryNeedsNoPrefixLines() {
    try (var graph = SmallGraph.of(FALCON)) {
      assertThat(graph.rows("SELECT ?r { outages:falcon og:affected ?r } ORDER BY ?r"))
          .isEqualTo("r\nregions:DE\nregions:US\n");
    }
  }

  @Test
  void anAnswerSaysWhichVersionOfTheGraphGaveIt() {
    try (var graph = SmallGraph.of(FALCON)) {
      assertThat(graph.ask("ASK {}", ResultForm.JSON).version()).isEqualTo(42);
    }
    try (var empty = SmallGraph.of("")) {
      assertThat(empty.ask("ASK {}", ResultForm.JSON).version()).isZero();
    }
  }

  @Test
  void rowsCanBeJson() {
    try (var graph = SmallGraph.of(FALCON)) {
      assertThat(
              SmallGraph.text(
                  graph.ask(
                      "SELECT ?l ?n ?x ?b { ?o rdfs:label ?l ; og:devicesAffected ?n BIND(BNODE()"
                          + " AS ?b) }",
                      ResultForm.JSON)))
          .isEqualTo(
              """
              {"head":{"vars":["l","n","x","b"]},"results":{"bindings":[
              {"l":{"type":"literal","value":"Falcon \\"update\\", 2024","xml:lang":"en"},"n":{"type":"literal","value":"8500000","datatype":"http://www.w3.org/2001/XMLSchema#integer"},"b":{"type":"bnode","value":"b0"}}
              ]}}
              """);
    }
  }

  @Test
  void rowsCanBeCsvAsTheStandardWantsIt() {
    try (var graph = SmallGraph.of(FALCON)) {
      String query = "SELECT ?l ?x ?b { ?o rdfs:label ?l BIND(BNODE() AS ?b) }";
      assertThat(SmallGraph.text(graph.ask(query, ResultForm.CSV)))
          .isEqualTo("l,x,b\r\n\"Falcon \"\"update\"\", 2024\",,_:b0\r\n");
    }
  }

  @Test
  void rowsCanBeTsvAndXml() {
    try (var graph = SmallGraph.of(FALCON)) {
      String query = "SELECT ?l ?n { ?o rdfs:label ?l ; og:devicesAffected ?n }";
      assertThat(SmallGraph.text(graph.ask(query, ResultForm.TSV)))
          .isEqualTo(
              "?l\t?n\n"
                  + "\"Falcon \\\"update\\\", 2024\"@en"
                  + "\t\"8500000\"^^<http://www.w3.org/2001/XMLSchema#integer>\n");
      assertThat(SmallGraph.text(graph.ask(query, ResultForm.XML)))
          .contains("<literal xml:lang=\"en\">Falcon &quot;update&quot;, 2024</literal>")
          .endsWith("</sparql>\n");
    }
  }

  @Test
  void aTruthValueCanBeWrittenInEveryTableForm() {
    try (var graph = SmallGraph.of(FALCON)) {
      assertThat(SmallGraph.text(graph.ask("ASK { ?o a og:Outage }", ResultForm.JSON)))
          .isEqualTo("{\"head\":{},\"boolean\":true}\n");
      assertThat(SmallGraph.text(graph.ask("ASK { ?o a og:Policy }", ResultForm.XML)))
          .contains("<boolean>false</boolean>");
    }
  }

  @Test
  void everyCharacterSurvivesJson() {
    String text = "tab\\t newline\\n quote\\\" euro € clef 𝄞 bell\\u0007";
    try (var graph = SmallGraph.of("outages:falcon rdfs:label \"" + text + "\" .")) {
      assertThat(SmallGraph.text(graph.ask("SELECT ?l { ?o rdfs:label ?l }", ResultForm.JSON)))
          .contains("tab\\u0009 newline\\u000a quote\\\" euro € clef 𝄞 bell\\u0007");
    }
  }

  @Test
  void triplesAreWrittenWithThePrefixesTheyUse() {
    try (var graph = SmallGraph.of(FALCON)) {
      var answer = graph.ask("CONSTRUCT WHERE { ?o og:affected ?r }", ResultForm.TURTLE);
      assertThat(answer.rows()).isEqualTo(2);
      assertThat(SmallGraph.text(answer))
          .contains("PREFIX regions: <https://w3id.org/outagraph/regions/>")
          .contains("outages:falcon")
          .doesNotContain("skos:");
    }
  }

  @Test
  void triplesHaveFourForms() {
    try (var graph = SmallGraph.of(FALCON)) {
      for (ResultForm form : ResultForm.graphs()) {
        assertThat(SmallGraph.text(graph.ask("CONSTRUCT WHERE { ?o og:affected ?r }", form)))
            .as(form.mediaType())
            .contains("falcon");
      }
    }
  }

  @Test
  void describingAThingTellsItsClaimsAndConflicts() {
    try (var graph =
        SmallGraph.of(
            FALCON
                + """
                claims:us a og:Claim ; rdf:subject outages:falcon ; rdf:predicate og:affected ;
                  rdf:object regions:US ; og:summary "It was." .
                outages:falcon\\#conflict-cost a og:Conflict ; og:about outages:falcon .
                outages:other a og:Outage .
                """)) {
      assertThat(SmallGraph.text(graph.ask("DESCRIBE outages:falcon", ResultForm.NTRIPLES)))
          .contains("It was.")
          .contains("conflict-cost")
          .contains("8500000")
          .doesNotContain("other");
    }
  }

  @Test
  void describingWhatAPatternFindsTellsAllOfIt() {
    try (var graph = SmallGraph.of(FALCON + "regions:US rdfs:label \"United States\"@en .")) {
      assertThat(SmallGraph.text(graph.ask("DESCRIBE ?r { ?o og:affected ?r }", ResultForm.TURTLE)))
          .contains("United States");
    }
  }

  @Test
  void aFormThatDoesNotFitIsNotAcceptable() {
    try (var graph = SmallGraph.of(FALCON)) {
      assertThatThrownBy(() -> graph.ask("ASK {}", ResultForm.TURTLE))
          .hasMessageContaining("text/csv");
    }
  }

  @Test
  void valuesAreBoundAsTerms() {
    try (var graph = SmallGraph.of(FALCON)) {
      var query = graph.runner().prepare("SELECT ?o ?r { ?o og:affected ?r }");
      Value us = new Value.Thing(new Reference("https://w3id.org/outagraph/regions/US", ""));
      assertThat(SmallGraph.text(graph.runner().run(query, ResultForm.CSV, Map.of("r", us))))
          .contains("regions/US")
          .doesNotContain("regions/DE");
    }
  }

  @Test
  void aBoundValueReachesIntoSubSelects() {
    try (var graph = SmallGraph.of(FALCON)) {
      var query =
          graph
              .runner()
              .prepare(
                  "SELECT ?r ?n { { SELECT ?r (COUNT(?o) AS ?n) { ?o og:affected ?r } GROUP BY ?r }"
                      + " }");
      Value us = new Value.Thing(new Reference("https://w3id.org/outagraph/regions/US", ""));
      assertThat(SmallGraph.text(graph.runner().run(query, ResultForm.CSV, Map.of("r", us))))
          .isEqualTo("r,n\r\nhttps://w3id.org/outagraph/regions/US,1\r\n");
    }
  }

  /// Each is asked with the term in the place of UNDEF, and with the variable bound.
  @Test
  void bindingAVariableIsTheSameAsWritingItsTerm() {
    try (var graph =
        SmallGraph.of(FALCON + "outages:other og:affected regions:FR , regions:US .")) {
      Value falcon =
          new Value.Thing(new Reference("https://w3id.org/outagraph/outages/falcon", ""));
      Value absent =
          new Value.Thing(new Reference("https://w3id.org/outagraph/outages/absent", ""));
      for (String pattern :
          List.of(
              "{ SELECT ?o (COUNT(*) AS ?n) { ?o og:affected ?r } GROUP BY ?o }",
              "OPTIONAL { SELECT ?o (COUNT(*) AS ?n) { ?o og:affected ?r } GROUP BY ?o }",
              "OPTIONAL { OPTIONAL { SELECT ?o { ?o og:devicesAffected ?d } } OPTIONAL { ?o"
                  + " og:affected ?r } }",
              "{ OPTIONAL { SELECT ?o { ?o og:devicesAffected ?d } } OPTIONAL { ?o og:affected ?r }"
                  + " }",
              "{ ?o og:affected ?r } UNION { OPTIONAL { SELECT ?o { ?o og:devicesAffected ?d } } }",
              "?x og:affected ?r MINUS { SELECT ?o ?r { ?o og:affected ?r } }",
              "{ ?x og:affected ?r MINUS { SELECT ?o ?r { ?o og:affected ?r } } }",
              "{ SELECT ?o ?r { ?o og:affected ?r } ORDER BY DESC(?r) ?o LIMIT 1 }",
              "{ SELECT ?n { { SELECT ?o (COUNT(*) AS ?n) { ?o og:affected ?r } GROUP BY ?o } } }",
              "FILTER NOT EXISTS { SELECT ?o { ?o og:affected regions:DE } }")) {
        for (var given : Map.of("outages:falcon", falcon, "outages:absent", absent).entrySet()) {
          String written = "SELECT ?r ?n { VALUES ?o { " + given.getKey() + " } " + pattern + " }";
          String open = "SELECT ?r ?n { VALUES ?o { UNDEF } " + pattern + " }";
          var bound =
              graph
                  .runner()
                  .run(graph.runner().prepare(open), ResultForm.CSV, Map.of("o", given.getValue()));
          assertThat(SmallGraph.text(bound).lines().sorted())
              .as(written)
              .containsExactlyElementsOf(
                  SmallGraph.text(graph.ask(written, ResultForm.CSV)).lines().sorted().toList());
        }
      }
    }
  }

  @Test
  void aBoundTextIsNeverReadAsSparql() {
    try (var graph = SmallGraph.of(FALCON)) {
      var query = graph.runner().prepare("SELECT ?l { ?o rdfs:label ?l }");
      Value evil = new Value.Words(Text.of("\" } SELECT * { ?s ?p ?o . FILTER(\""));
      assertThat(graph.runner().run(query, ResultForm.CSV, Map.of("l", evil)).rows()).isZero();
    }
  }

  @Test
  void aVariableThatTheQueryDoesNotHaveCannotBeBound() {
    try (var graph = SmallGraph.of(FALCON)) {
      var query = graph.runner().prepare("SELECT ?region { ?o og:affected ?region }");
      assertThatThrownBy(
              () ->
                  graph
                      .runner()
                      .run(
                          query,
                          ResultForm.CSV,
                          Map.of("regoin", new Value.Amount(BigDecimal.ONE))))
          .hasMessageContaining("Nearest: region");
    }
  }

  @Test
  void anAnswerWithTooManyRowsIsMarked() {
    var limits = new QueryLimits(Duration.ofSeconds(3), 10, 1 << 20);
    try (var graph = SmallGraph.of(limits, links(25))) {
      var rows = graph.ask("SELECT * { ?a og:next ?b }", ResultForm.CSV);
      assertThat(rows.complete()).isFalse();
      assertThat(rows.rows()).isEqualTo(10);
      var triples = graph.ask("CONSTRUCT WHERE { ?a og:next ?b }", ResultForm.TURTLE);
      assertThat(triples.complete()).isFalse();
      assertThat(triples.rows()).isEqualTo(10);
      assertThat(graph.ask("SELECT * { ?a og:next ?b } LIMIT 10", ResultForm.CSV).complete())
          .isTrue();
    }
  }

  @Test
  void anAnswerWithTooManyBytesIsMarked() {
    var limits = new QueryLimits(Duration.ofSeconds(3), 1000, 500);
    try (var graph = SmallGraph.of(limits, links(25))) {
      var answer = graph.ask("SELECT * { ?a og:next ?b }", ResultForm.JSON);
      assertThat(answer.complete()).isFalse();
      assertThat(SmallGraph.text(answer))
          .endsWith("\"rows\":4,\"limit\":500,\"unit\":\"bytes\"}}\n");
    }
  }

  @Test
  void aStoreOnDiskAnswersToo(@TempDir Path folder) {
    try (var graph = SmallGraph.onDisk(folder, FALCON)) {
      assertThat(graph.rows("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).isEqualTo("n\n7\n");
    }
  }

  /// Jena 6.0.0 fails on these (apache/jena #3751, #3763).
  @Test
  void aPatternAfterAnEmptyOneIsEmpty() {
    try (var graph = SmallGraph.of(FALCON)) {
      for (String query :
          List.of(
              "SELECT * { VALUES ?s {} ?s ?p ?o . ?o ?q ?z }",
              "SELECT * { { SELECT ?s { ?s og:nope ?o } } ?s og:p ?o . ?o og:q ?z }",
              "SELECT * { GRAPH ?g { ?s og:nope ?o } GRAPH ?g { ?s og:p ?x . ?x og:q ?y } }")) {
        assertThat(graph.ask(query, ResultForm.CSV).rows()).as(query).isZero();
      }
    }
  }

  @Test
  void namedGraphsCanBeAsked() {
    try (var graph = SmallGraph.withNamedGraphs("outages:g { outages:a og:affected regions:US }")) {
      assertThat(graph.rows("SELECT ?g { GRAPH ?g { ?o og:affected ?r } }"))
          .isEqualTo("g\noutages:g\n");
      graph.add("outages:b og:affected regions:DE .", Lang.TURTLE);
      assertThat(graph.rows("SELECT ?o { ?o og:affected ?r }")).isEqualTo("o\noutages:b\n");
    }
  }

  static String links(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "outages:n" + i + " og:next outages:n" + (i + 1) + " .")
        .collect(Collectors.joining("\n"));
  }
}
