package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.web.SeedServer.escape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.outagraph.model.Example;

/// The example queries: each one answers, and all of them can be found.
class ExamplesTest {
  private static final SeedServer SERVER = SeedServer.get();

  static List<Example> examples() {
    return SERVER.base().catalogue().examples();
  }

  @Test
  void everyFileIsAnExample() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("ontology/sparql-examples"))) {
      assertThat(examples())
          .hasSizeGreaterThanOrEqualTo(30)
          .hasSize((int) files.filter(file -> file.toString().endsWith(".rq")).count());
    }
  }

  @Test
  void theyAreGraded() {
    for (Example.Level level : Example.Level.values()) {
      assertThat(examples()).filteredOn(example -> example.level() == level).hasSizeGreaterThan(7);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void eachAnswersWithinTheLimits(Example example) {
    var answer = SERVER.post("/sparql", "application/sparql-query", example.query());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.header("Outagraph-Complete")).isEqualTo("true");
    if (example.form() == Example.Form.ASK) {
      assertThat(answer.json().path("boolean").asBoolean()).isEqualTo(example.answered());
    } else {
      assertThat(Long.parseLong(answer.header("Outagraph-Rows")) > 0).isEqualTo(example.answered());
    }
  }

  @Test
  void theyAreInTheGraphWithTheirText() {
    var answer =
        SERVER.get(
            "/sparql?query="
                + escape(
                    """
                    SELECT ?text WHERE {
                      ?example a sh:SPARQLExecutable , sh:SPARQLSelectExecutable ;
                        rdfs:label "Ten outages and when they began"@en ;
                        sh:prefixes/sh:declare [ sh:prefix "og" ; sh:namespace ?namespace ] ;
                        sh:select ?text }
                    """));
    assertThat(answer.json().at("/results/bindings")).hasSize(1);
    assertThat(answer.json().at("/results/bindings/0/text/value").asText())
        .startsWith("SELECT ?outage ?name ?start");
  }

  @Test
  void theyAreServedInEveryFormOfTriples() {
    var turtle = SERVER.get("/.well-known/sparql-examples");
    assertThat(turtle.header("Content-Type")).startsWith("text/turtle");
    assertThat(turtle.body()).contains("sh:SPARQLSelectExecutable", "sh:declare");
    for (String type :
        List.of("application/n-triples", "application/ld+json", "application/rdf+xml")) {
      var answer = SERVER.get("/.well-known/sparql-examples", "Accept", type);
      assertThat(answer.header("Content-Type")).startsWith(type);
      assertThat(answer.body()).contains("first-outages");
    }
    assertThat(SERVER.get("/.well-known/sparql-examples", "Accept", "image/png").status())
        .isEqualTo(406);
  }
}
