package org.outagraph.graph.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.graph.RdfForm;
import org.outagraph.graph.RdfReader;
import org.outagraph.model.Names;

/// A query chooses its graphs among those of the store; the data is made up.
class GraphChoiceTest {
  private static final String GRAPHS =
      """
      <https://w3id.org/outagraph/dataset> og:version 7 .
      claims:c rdf:subject outages:a ; rdf:predicate og:affected ; rdf:object regions:XX ;
        og:because causes:fire .
      outages:a og:affected regions:XX .
      <x:g1> {
        claims:d rdf:subject outages:b ; rdf:predicate og:affected ; rdf:object regions:XX ;
          og:because causes:flood .
        outages:b og:affected regions:XX }
      <x:g2> { outages:b og:affected regions:XX , regions:YY }
      """;

  @Test
  void annotationsFindClaimsWhereTheStoresOwnGraphIsChosen() {
    String query = "{ ?o og:affected regions:XX {| og:because ?why |} } ORDER BY ?why";
    try (var graph = SmallGraph.withNamedGraphs(GRAPHS)) {
      assertThat(graph.rows("SELECT ?why " + query)).isEqualTo("why\ncauses:fire\n");
      assertThat(graph.rows("SELECT ?why FROM <" + Names.DEFAULT_GRAPH + "> " + query))
          .isEqualTo("why\ncauses:fire\n");
      assertThat(graph.rows("SELECT ?why FROM <x:g2> FROM <" + Names.DEFAULT_GRAPH + "> " + query))
          .isEqualTo("why\ncauses:fire\n");
      assertThat(graph.rows("SELECT ?why FROM <x:g2> " + query)).isEqualTo("why\n");
    }
  }

  @Test
  void whatSeveralGraphsSayCountsOnce() {
    try (var graph = SmallGraph.withNamedGraphs(GRAPHS)) {
      assertThat(
              graph.rows(
                  "SELECT (COUNT(*) AS ?n) FROM <x:g1> FROM <x:g2> { ?o og:affected ?region }"))
          .isEqualTo("n\n2\n");
    }
  }

  @Test
  void theVersionIsTheStoresWhateverIsChosen() {
    try (var graph = SmallGraph.withNamedGraphs(GRAPHS)) {
      assertThat(graph.ask("ASK FROM <x:none> {}", ResultForm.JSON).version()).isEqualTo(7);
    }
  }

  @Test
  void pathsSortingAndDescriptionsWorkOnChosenGraphs() {
    try (var graph = SmallGraph.withNamedGraphs(GRAPHS)) {
      assertThat(
              graph.rows(
                  "SELECT ?r FROM <x:g1> FROM <x:g2> { outages:b og:affected+ ?r } ORDER BY"
                      + " DESC(?r)"))
          .isEqualTo("r\nregions:YY\nregions:XX\n");
      assertThat(SmallGraph.text(graph.ask("DESCRIBE outages:b FROM <x:g2>", ResultForm.NTRIPLES)))
          .contains("regions/YY")
          .doesNotContain("claims/d");
    }
  }

  @Test
  void limitsHoldOnChosenGraphs() {
    String values = "VALUES ?%s { " + "1 2 3 4 5 6 7 8 9 ".repeat(25) + "}";
    String query =
        "SELECT (COUNT(*) AS ?n) FROM <x:g1> FROM <x:g2> { "
            + (values + values + values + values).formatted("a", "b", "c", "d")
            + " ?o og:affected ?r }";
    try (var graph = SmallGraph.withNamedGraphs(GRAPHS)) {
      assertThatThrownBy(() -> graph.rows(query)).hasMessageContaining("longer than 3.0 s");
    }
  }

  @Test
  void nothingIsFetchedForAGraphThatIsNotThere(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("secret.ttl"), "<x:s> <x:p> <x:o> .");
    AtomicInteger requests = new AtomicInteger();
    HttpServer web = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    web.createContext("/", _ -> requests.incrementAndGet());
    web.start();
    try (var graph = SmallGraph.withNamedGraphs(GRAPHS)) {
      String http = "http://127.0.0.1:" + web.getAddress().getPort() + "/g";
      for (String name : List.of(http, file.toUri().toString())) {
        String from = "FROM <" + name + "> FROM NAMED <" + name + "> ";
        assertThat(
                graph.rows(
                    "SELECT ?s " + from + "{ { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"))
            .isEqualTo("s\n");
        var choice = GraphChoice.named("d", List.of(name), "n", List.of(name));
        var query =
            graph.runner().prepare("SELECT ?s { ?s ?p ?o }", LanguageVersion.SPARQL_1_2, choice);
        assertThat(graph.runner().run(query, ResultForm.CSV, Map.of()).rows()).isZero();
      }
      assertThat(requests).hasValue(0);
    } finally {
      web.stop(0);
    }
  }

  @Test
  void triplesCanBeConstructedInGraphs() {
    String query =
        "CONSTRUCT { GRAPH ?o { ?o a og:Outage } ?o a og:X } { ?o og:affected regions:XX }";
    try (var graph = SmallGraph.withNamedGraphs(GRAPHS)) {
      assertThat(graph.runner().formsFor(graph.runner().prepare(query)))
          .containsExactly(ResultForm.TRIG, ResultForm.NQUADS, ResultForm.JSONLD);
      assertThat(SmallGraph.text(graph.ask(query, ResultForm.NQUADS)).lines().sorted())
          .containsExactly(
              "<https://w3id.org/outagraph/outages/a>"
                  + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
                  + " <https://w3id.org/outagraph/ontology#Outage>"
                  + " <https://w3id.org/outagraph/outages/a> .",
              "<https://w3id.org/outagraph/outages/a>"
                  + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
                  + " <https://w3id.org/outagraph/ontology#X> .");
      for (ResultForm form : ResultForm.dataSets()) {
        assertThat(SmallGraph.text(graph.ask(query, form))).contains("Outage");
      }
      assertThatThrownBy(() -> graph.ask(query, ResultForm.TURTLE)).hasMessageContaining("trig");
    }
  }

  @Test
  void anAnswerThatIsCutSaysSoInItself() {
    var limits = new QueryLimits(SmallGraph.limits().time(), 2, 1 << 20);
    try (var graph = SmallGraph.of(limits, "outages:a og:x 1 , 2 , 3 .")) {
      String rows = "SELECT ?n { outages:a og:x ?n }";
      String triples = "CONSTRUCT WHERE { outages:a og:x ?n }";
      assertThat(SmallGraph.text(graph.ask(rows, ResultForm.JSON)))
          .endsWith(
              "]},\"outagraph\":{\"complete\":false,\"rows\":2,\"limit\":2,\"unit\":\"rows\"}}\n");
      assertThat(SmallGraph.text(graph.ask(rows, ResultForm.XML)))
          .contains("Not all: the answer stops at 2 rows.");
      for (ResultForm form :
          List.of(
              ResultForm.TURTLE,
              ResultForm.NTRIPLES,
              ResultForm.RDFXML,
              ResultForm.TRIG,
              ResultForm.NQUADS)) {
        assertThat(SmallGraph.text(graph.ask(triples, form)))
            .contains("Not all: the answer stops at 2 triples.");
      }
      assertThat(graph.ask(triples, ResultForm.JSONLD).cut()).contains(new Cut(2, "triples"));
      byte[] linked = graph.ask(triples, ResultForm.JSONLD).body();
      assertThat(new String(linked, StandardCharsets.UTF_8))
          .contains("\"outagraph\":{\"complete\":false,\"triples\":2,\"limit\":2");
      assertThat(RdfReader.read(linked, RdfForm.JSONLD, "https://example.org/"))
          .as("the mark is no triple")
          .hasSize(2)
          .allMatch(Quad::isDefaultGraph);
    }
  }
}
