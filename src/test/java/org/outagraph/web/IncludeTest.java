package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.outagraph.graph.entities.Neighbours;
import org.outagraph.model.Kind;

/// A thing with its counts and its neighbours, over the seed data.
class IncludeTest {
  private static final SeedServer SERVER = SeedServer.get();

  @Test
  void neighboursComeInOneCallEachOnce() {
    JsonNode outage =
        SERVER
            .get(
                "/api/outages/crowdstrike-2024-07?include=vendors,products&include=regions,policies")
            .json();
    Set<String> included = new HashSet<>();
    outage
        .at("/included/results")
        .forEach(
            thing ->
                assertThat(
                        included.add(
                            thing.path("kind").asText() + ":" + thing.path("slug").asText()))
                    .isTrue());
    assertThat(included)
        .contains(
            "vendors:crowdstrike",
            "products:falcon-sensor-for-windows",
            "regions:CN",
            "policies:cn-cybersecurity-selfreliance-2018")
        .noneMatch(id -> id.startsWith("articles:"));
    assertThat(outage.at("/included/total/value").asInt()).isEqualTo(included.size());
    assertThat(SERVER.get("/api/outages/crowdstrike-2024-07").json().has("included")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyKindTakesAllItsNames(Kind kind) {
    String slug =
        SERVER.get("/api/" + kind.path() + "?limit=1").json().at("/results/0/slug").asText();
    String names = String.join(",", Neighbours.names(kind));
    var answer = SERVER.get("/api/" + kind.path() + "/" + slug + "?include=" + names);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("included").has("total")).isTrue();
  }

  @Test
  void aNeighbourThatTheKindHasNotIsRefusedWithTheNearest() {
    var answer = SERVER.get("/api/outages/crowdstrike-2024-07?include=vendor");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("nearest").toString()).contains("vendors");
  }

  @Test
  void countsNameTheirUnitAndAgreeWithTheLists() {
    JsonNode counts = SERVER.get("/api/outages/kakao-2022-10").json().path("counts");
    assertThat(counts.path("claims").asLong())
        .isEqualTo(
            SERVER
                .get("/api/claims?subject=outages:kakao-2022-10&limit=1")
                .json()
                .at("/total/value")
                .asLong());
    assertThat(counts.path("independentSources").asLong())
        .isPositive()
        .isLessThanOrEqualTo(counts.path("articles").asLong());
  }

  @Test
  void aClaimSaysItsDatesItsStatusAndItsFigure() {
    JsonNode claim =
        SERVER
            .get("/api/claims/crowdstrike-cn-spared")
            .json()
            .at("/facts/0/claims")
            .findParents("slug")
            .stream()
            .filter(node -> node.path("slug").asText().equals("crowdstrike-cn-spared"))
            .findFirst()
            .orElseThrow();
    assertThat(claim.path("status").asText()).isEqualTo("accepted");
    assertThat(claim.at("/reportedAt/value").asText()).isEqualTo("2024-07-22");
    assertThat(claim.at("/recordedAt/precision").asText()).isEqualTo("instant");
    assertThat(claim.at("/figure/wording/value").asText())
        .isEqualTo("tens of thousands of installations");
  }

  @Test
  void whatIsCutSaysWhereTheRestIs() {
    JsonNode speaker = SERVER.get("/api/organisations/outagraph-editors").json();
    assertThat(speaker.path("mentionsTotal").asLong()).isGreaterThan(100);
    String rest = speaker.path("mentionsMore").asText();
    assertThat(SERVER.get(rest).json().at("/total/value").asLong()).isGreaterThan(100);
  }
}
