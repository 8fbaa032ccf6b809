package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.web.SeedServer.Answered;

/// From an article to reviewed claims, over HTTP. The articles are made up.
class ReviewTest {
  @TempDir static Path folder;
  private static ReviewDesk desk;

  @BeforeAll
  static void start() {
    desk = ReviewDesk.in(folder);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void anAcceptedClaimStandsInTheGraphWithItsArticleAndQuote() {
    String article =
        desk.article(
            "The Made-up Gazette", "2024-05-02", "Lumo Bank went dark in Norland for a day.");
    JsonNode proposal =
        desk.propose(
            article,
            "affected",
            "organisations:lumo-bank",
            "Lumo Bank went dark",
            Map.of("level", "severe"));
    String id = proposal.path("id").asText();
    assertThat(desk.get("/api/outages/made-up-outage").body()).doesNotContain(id);

    Answered accepted = desk.decide(id, "accept", Map.of());
    assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
    assertThat(accepted.json().path("status").asText()).isEqualTo("accepted");

    JsonNode claim = desk.get("/api/claims/" + id).json();
    assertThat(claim.toString())
        .contains(
            "Lumo Bank went dark", "levels/severe", "The Made-up Gazette", article.substring(9));
    JsonNode things = desk.get("/api/articles/" + article.substring(9)).json();
    assertThat(things.path("label").asText()).isEqualTo("Notes from Norland");
    assertThat(desk.get("/api/changes?since=0").body()).contains("\"who\":\"Ada Reviewer\"");
    assertThat(desk.get("/api/outages/made-up-outage/impact").body()).contains("lumo-bank");
  }

  @Test
  void noPublicDoorShowsAProposal() {
    String article =
        desk.article(
            "The Secretive Post", "2024-05-03", "Nordwind Rail stood still because of the fault.");
    desk.propose(
        article, "affected", "organisations:nordwind-rail", "Nordwind Rail stood still", Map.of());
    String slug = article.substring("articles:".length());
    for (String address :
        new String[] {
          "/sparql?query=" + SeedServer.escape("SELECT * { ?s ?p ?o }"),
          "/sparql?query=" + SeedServer.escape("SELECT * { GRAPH ?g { ?s ?p ?o } }"),
          "/api/search?q=secretive",
          "/api/search?q=nordwind+stood+still",
          "/api/suggest?q=secretive",
          "/api/changes?since=0&format=patch",
          "/api/claims",
          "/graphs?default",
          "/feeds/search.json?q=nordwind",
          "/api/outages/made-up-outage"
        }) {
      Answered answer = desk.get(address);
      assertThat(answer.status()).as(address + answer.body()).isEqualTo(200);
      assertThat(answer.body())
          .as(address)
          .doesNotContain("ecretive")
          .doesNotContain("stood still");
    }
    assertThat(desk.get("/articles/" + slug).status()).isEqualTo(404);
    for (JsonNode dump : desk.get("/dumps/").json().path("results")) {
      assertThat(desk.unpacked("/dumps/" + dump.path("name").asText())).doesNotContain("ecretive");
    }
    assertThat(desk.keyless("/api/proposals").status()).isEqualTo(401);
    assertThat(desk.keyless("/api/received").status()).isEqualTo(401);
    assertThat(desk.keyed("/api/proposals?text=nordwind").json().at("/total/value").asInt())
        .isEqualTo(1);
  }

  @Test
  void aFabricatedQuoteIsRefusedAndToldWhatStandsThere() {
    String article = desk.article("The Made-up Gazette", "2024-05-04", "The bank said nothing.");
    Answered answer =
        desk.post(
            "/api/proposals",
            Map.of(
                "reviewer", "Ada Reviewer",
                "article", article,
                "subject", "outages:made-up-outage",
                "property", "affected",
                "object", "organisations:lumo-bank",
                "quote", Map.of("text", "The bank went dark.", "start", 0, "end", 8)));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("type").asText()).isEqualTo("/problems/misquoted");
    assertThat(answer.json().path("there").asText()).isEqualTo("The bank");
  }

  @Test
  void aDecisionNeedsAName() {
    Answered answer = desk.post("/api/proposals/none/accept", Map.of());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("parameter").asText()).isEqualTo("reviewer");
  }

  @Test
  void anEditedClaimIsTheOneThatStands() {
    String article =
        desk.article(
            "The Made-up Gazette",
            "2024-05-05",
            "Some 40 branches of Lumo Bank were shut, officials said.");
    JsonNode proposal =
        desk.propose(
            article, "affected", "regions:XX", "Some 40 branches of Lumo Bank were shut", Map.of());
    String id = proposal.path("id").asText();
    Answered wrong = desk.decide(id, "accept", Map.of("object", "causes:fire"));
    assertThat(wrong.status()).as(wrong.body()).isEqualTo(400);
    Answered accepted =
        desk.decide(
            id,
            "accept",
            Map.of(
                "object",
                "organisations:lumo-bank",
                "speaker",
                "officials",
                "quote",
                Map.of("text", "40 branches of Lumo Bank"),
                "count",
                Map.of(
                    "value", 40, "unit", "companies", "is", "about", "text", "Some 40 branches")));
    assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
    String claim = desk.get("/api/claims/" + id).body();
    assertThat(claim)
        .contains("officials", "lumo-bank", "\"40 branches of Lumo Bank\"")
        .doesNotContain("regions/XX");
    assertThat(desk.keyed("/api/proposals/" + id).json().at("/asRead/object").asText())
        .isEqualTo("regions:XX");
  }

  @Test
  void aRejectedProposalCanBeTakenUpAgain() {
    String article =
        desk.article("The Made-up Gazette", "2024-05-06", "Trains ran late in Norland.");
    String id =
        desk.propose(article, "affected", "regions:XX", "Trains ran late", Map.of())
            .path("id")
            .asText();
    assertThat(desk.decide(id, "reject", Map.of("why", "no outage")).status()).isEqualTo(200);
    Answered twice = desk.decide(id, "accept", Map.of());
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.body()).contains("Ada Reviewer has rejected it");
    assertThat(desk.decide(id, "revert", Map.of()).json().path("status").asText())
        .isEqualTo("pending");
    assertThat(desk.decide(id, "accept", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void anAcceptedClaimGoesOutOfTheGraphAsItCame() {
    String before = desk.get("/graphs?default", "Accept", "application/n-triples").body();
    String article =
        desk.article("The Fleeting News", "2024-05-07", "Zephyr Air was grounded in Norland.");
    JsonNode proposal =
        desk.propose(
            article,
            "affected",
            Map.of("kind", "organisations", "name", "Zephyr Air"),
            "Zephyr Air was grounded",
            Map.of());
    String id = proposal.path("id").asText();
    assertThat(desk.decide(id, "accept", Map.of()).status()).isEqualTo(200);
    assertThat(desk.get("/api/organisations/zephyr-air").json().path("label").asText())
        .isEqualTo("Zephyr Air");
    Answered reverted = desk.decide(id, "revert", Map.of("why", "a mistake"));
    assertThat(reverted.status()).as(reverted.body()).isEqualTo(200);
    assertThat(reverted.json().path("status").asText()).isEqualTo("pending");
    assertThat(desk.triples(desk.get("/graphs?default", "Accept", "application/n-triples").body()))
        .isEqualTo(desk.triples(before));
  }

  @Test
  void aClaimThatWasChangedSinceIsNotTakenBack() {
    String article =
        desk.article("The Made-up Gazette", "2024-05-08", "The grid of Norland failed.");
    String id =
        desk.propose(article, "affected", "regions:XX", "The grid of Norland failed", Map.of())
            .path("id")
            .asText();
    desk.decide(id, "accept", Map.of());
    desk.add(
        "A <https://w3id.org/outagraph/claims/"
            + id
            + "> <https://w3id.org/outagraph/ontology#note> \"looked at again\"");
    Answered refused = desk.decide(id, "revert", Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("was changed since");
  }

  @Test
  void theSameArticleAgainIsTheSame() {
    String text = "A short report about nothing much in Norland.";
    var first =
        desk.post(
            "/api/articles",
            Map.of(
                "text",
                text,
                "publisher",
                "The Echo",
                "publishedAt",
                "2024-05-09",
                "address",
                "https://www.example.org/a?utm_source=x"));
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    var byText = desk.post("/api/articles", Map.of("text", text, "publisher", "Another"));
    var byAddress =
        desk.post(
            "/api/articles",
            Map.of(
                "text", "Other words about nothing much.", "address", "http://example.org/a#top"));
    for (Answered again : new Answered[] {byText, byAddress}) {
      assertThat(again.status()).isEqualTo(200);
      assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
      assertThat(again.json().path("outcome").asText()).isEqualTo("known");
    }
  }
}
