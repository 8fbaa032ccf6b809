package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.web.SeedServer.escape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Researchers ask in SPARQL.
class SparqlDoorTest {
  private static final SeedServer SERVER = SeedServer.get();

  private static final String ANNOTATED =
      """
      SELECT ?region ?policy ?who WHERE {
        outages:crowdstrike-2024-07 og:spared ?region {| og:because ?policy ; og:assertedBy ?who |} .
        ?policy og:policyKind policy-kinds:domestic-supplier-preference }
      """;

  private static final String PLAIN =
      """
      SELECT ?region ?policy ?who WHERE {
        outages:crowdstrike-2024-07 og:spared ?region .
        ?claim rdf:subject outages:crowdstrike-2024-07 ; rdf:predicate og:spared ; rdf:object ?region ;
               og:because ?policy ; og:assertedBy ?who .
        ?policy og:policyKind policy-kinds:domestic-supplier-preference }
      """;

  @Test
  void theSameQueryGivesTheSameBytesByGetFormAndBody() {
    String query = "SELECT ?o WHERE { ?o a og:Outage } ORDER BY ?o";
    String byGet = SERVER.get("/sparql?query=" + escape(query)).body();
    assertThat(
            SERVER
                .post("/sparql", "application/x-www-form-urlencoded", "query=" + escape(query))
                .body())
        .isEqualTo(byGet);
    assertThat(SERVER.post("/sparql", "application/sparql-query", query).body()).isEqualTo(byGet);
    assertThat(byGet).contains("https://w3id.org/outagraph/outages/crowdstrike-2024-07");
  }

  @Test
  void anAnnotationAndItsPlainFormGiveTheSameRows() {
    Set<String> annotated = rows(ANNOTATED);
    assertThat(annotated).isEqualTo(rows(PLAIN)).hasSizeGreaterThan(3);
    assertThat(annotated)
        .anyMatch(row -> row.contains("regions/CN") && row.contains("organisations/qax"));
  }

  private static Set<String> rows(String query) {
    Set<String> rows = new TreeSet<>();
    for (JsonNode row :
        SERVER.post("/sparql", "application/sparql-query", query).json().at("/results/bindings")) {
      rows.add(row.toString());
    }
    return rows;
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/tab-separated-values"
  })
  void rowsComeInTheFormThatIsAskedFor(String type) {
    var answer =
        SERVER.get(
            "/sparql?query=" + escape("SELECT ?o { ?o a og:Outage } LIMIT 1"), "Accept", type);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith(type);
    assertThat(answer.header("Outagraph-Complete")).isEqualTo("true");
    assertThat(answer.header("Outagraph-Rows")).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({"text/turtle", "application/n-triples", "application/ld+json"})
  void triplesComeInTheFormThatIsAskedFor(String type) {
    String query = "CONSTRUCT { ?o a og:Outage } WHERE { ?o a og:Outage }";
    var answer = SERVER.get("/sparql?query=" + escape(query), "Accept", type);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith(type);
    assertThat(answer.body()).contains("crowdstrike-2024-07");
  }

  @Test
  void aMistakeIsToldWithLineAndColumn() {
    var answer = SERVER.get("/sparql?query=" + escape("SELECT * {\n  ?s ?p }"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("type").asText()).isEqualTo("/problems/syntax");
    assertThat(answer.json().path("line").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT (<java:java.lang.System>() AS ?x) {}"
      })
  void nothingReachesOutOfTheServer(String query) {
    assertThat(SERVER.get("/sparql?query=" + escape(query)).status()).isEqualTo(400);
  }

  @Test
  void aTypeThatNobodyOffersIsNotAcceptable() {
    var answer = SERVER.get("/sparql?query=" + escape("ASK {}"), "Accept", "image/png");
    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.json().path("offered").toString()).contains("text/csv");
  }

  @Test
  void twoQueriesInOneRequestAreRefused() {
    assertThat(SERVER.get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D").status()).isEqualTo(400);
  }

  @Test
  void aBareGetDescribesTheService() {
    var answer = SERVER.get("/sparql");
    assertThat(answer.header("Content-Type")).startsWith("text/turtle");
    assertThat(answer.body()).contains("sd:SPARQL11Query");
  }
}
