package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.outagraph.graph.RdfForm;
import org.outagraph.graph.RdfReader;

/// Prefixes that need no declaration.
class PrefixDoorTest {
  private static final SeedServer SERVER = SeedServer.get();

  @Test
  void eachPrefixHasItsNamespace() {
    var prefixes = SERVER.get("/api/prefixes").json();
    assertThat(prefixes.path("og").asText()).isEqualTo("https://w3id.org/outagraph/ontology#");
    assertThat(prefixes.path("outages").asText()).endsWith("/outages/");
  }

  @ParameterizedTest
  @CsvSource({
    "format=turtle,text/turtle",
    "format=sparql,application/sparql-query",
    "format=jsonld,application/ld+json"
  })
  void theyComeAsLinesAndAsAContextToo(String parameter, String type) {
    var answer = SERVER.get("/api/prefixes?" + parameter);
    assertThat(answer.header("Content-Type")).startsWith(type);
    assertThat(answer.body()).contains("https://w3id.org/outagraph/ontology#");
  }

  @Test
  void theLinesStandBeforeAQuery() {
    String lines = SERVER.get("/api/prefixes", "Accept", "application/sparql-query").body();
    var answer =
        SERVER.post("/sparql", "application/sparql-query", lines + "ASK { ?s a og:Outage }");
    assertThat(answer.json().path("boolean").asBoolean()).isTrue();
  }

  @Test
  void eachOfThemWorksWithoutBeingDeclared() {
    SERVER
        .get("/api/prefixes")
        .json()
        .fieldNames()
        .forEachRemaining(
            prefix ->
                assertThat(
                        SERVER
                            .post(
                                "/sparql",
                                "application/sparql-query",
                                "ASK { ?s " + prefix + ":x ?o }")
                            .status())
                    .as(prefix)
                    .isEqualTo(200));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/contexts/outagraph.jsonld", "/api/prefixes?format=jsonld"})
  void theContextIsTheOneThatIsBuiltIn(String path) {
    String context = SERVER.get(path).body();
    String inside =
        context.substring(0, context.lastIndexOf('}')) + ", \"@id\": \"x:a\", \"@type\": \"og:A\"}";
    assertThat(RdfReader.read(inside.getBytes(StandardCharsets.UTF_8), RdfForm.JSONLD, "x:b"))
        .map(quad -> quad.getObject().getURI())
        .containsExactly("https://w3id.org/outagraph/ontology#A");
  }
}
