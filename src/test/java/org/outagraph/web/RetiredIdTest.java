package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.outagraph.model.ProblemException;

/// Ids that name nothing any more; everything in here is made up.
class RetiredIdTest {
  @TempDir static Path folder;
  private static OwnServer server;

  @BeforeAll
  static void start() {
    server = OwnServer.in(folder);
    server.load(
        """
        PREFIX dcterms: <http://purl.org/dc/terms/>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        organisations:office a og:Organisation ; rdfs:label "Made-up Office"@en .
        organisations:bureau dcterms:isReplacedBy organisations:office .
        organisations:burau dcterms:isReplacedBy organisations:bureau .
        organisations:hoax og:withdrawnAt "2026-11-28"^^xsd:date ;
            og:withdrawnBecause "There is no such organisation."@en .
        """);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String body(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "/organisations/burau, /organisations/office",
    "/organisations/bureau.ttl, /organisations/office.ttl",
    "/organisations/bureau.json, /organisations/office.json",
    "/organisations/bureau.jsonld?rdf=1.1, /organisations/office.jsonld?rdf=1.1",
    "/organisations/bureau.html, /organisations/office.html",
    "/api/organisations/burau, /api/organisations/office"
  })
  void aMergedIdLeadsToTheThingInTheFormThatWasAskedFor(String old, String now) {
    var answer = server.get(old);
    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(answer.headers().firstValue("Location")).contains(now);
    assertThat(server.get(now).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/organisations/hoax",
        "/organisations/hoax.ttl",
        "/organisations/hoax.json",
        "/api/organisations/hoax"
      })
  void aWithdrawnIdSaysWhenAndWhy(String path) {
    var answer = server.get(path);
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(body(answer))
        .contains("/problems/withdrawn")
        .contains("2026-11-28")
        .contains("There is no such organisation.");
    assertThat(server.get("/problems/withdrawn").statusCode()).isEqualTo(200);
  }

  @Test
  void listsAndSearchShowNoneOfThem() {
    assertThat(body(server.get("/api/organisations"))).contains("office").doesNotContain("bur");
    assertThat(body(server.get("/api/search?q=bureau"))).doesNotContain("organisations/bureau");
    assertThat(body(server.get("/api/search?q=hoax"))).doesNotContain("organisations/hoax");
  }

  @Test
  void aBatchFollowsAMergedIdAndSaysWhyAWithdrawnOneIsMissing() {
    String batch = body(server.get("/api/batch?id=organisations:burau&id=organisations:hoax"));
    assertThat(batch)
        .contains("\"label\":\"Made-up Office\"")
        .contains("\"replacedBy\":\"https://w3id.org/outagraph/organisations/office\"")
        .contains("\"reason\":\"withdrawn\"");
  }

  @ParameterizedTest
  @CsvSource({
    "organisations:office dcterms:isReplacedBy organisations:bureau ., circle",
    "organisations:hoax rdfs:label 'Hoax'@en ., nothing else",
    "organisations:lost dcterms:isReplacedBy organisations:nowhere ., Nothing is known"
  })
  void aRetiredIdIsNotUsedAgainAndLeadsSomewhere(String turtle, String sentence) {
    assertThatThrownBy(() -> server.load("PREFIX dcterms: <http://purl.org/dc/terms/>\n" + turtle))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(sentence);
  }
}
