package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The three clocks of an outage, over the seed data.
class TimelineTest {
  private static final SeedServer SERVER = SeedServer.get();

  static List<String> outages() {
    return ImpactTest.outages();
  }

  private static JsonNode timeline(String outage) {
    return SERVER.get("/api/outages/" + outage + "/timeline").json();
  }

  private static List<JsonNode> each(JsonNode series) {
    return StreamSupport.stream(series.path("results").spliterator(), false).toList();
  }

  private static Set<String> claims(List<JsonNode> items) {
    return items.stream()
        .flatMap(item -> each(item.path("claims")).stream())
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }

  @Test
  void whatHappenedStandsApartFromWhenItWasReportedAndRecorded() {
    JsonNode kakao = timeline("kakao-2022-10");
    JsonNode began = kakao.at("/events/results/0");
    assertThat(began.path("event").asText()).isEqualTo("began");
    assertThat(began.at("/date/value").asText()).isEqualTo("2022-10-15T06:30:00Z");
    assertThat(began.at("/claims/results/0/articles")).isNotEmpty();
    JsonNode inForce = kakao.at("/events/results/3");
    assertThat(inForce.path("event").asText()).isEqualTo("policy-in-force");
    assertThat(inForce.at("/thing/slug").asText()).isEqualTo("kr-digital-disaster-2023");
    assertThat(kakao.at("/published/results/0/date/precision").asText()).isEqualTo("day");
    assertThat(kakao.at("/recorded/results/0/date/precision").asText()).isEqualTo("instant");
  }

  @Test
  void aPolicyThatWasThereBeforeIsNoEvent() {
    assertThat(timeline("crowdstrike-2024-07").path("events").toString())
        .doesNotContain("policies/eu-nis2");
  }

  @ParameterizedTest
  @MethodSource("outages")
  void everySeriesIsInOrderAndEveryClaimWithAnArticleIsPublishedOnce(String outage) {
    JsonNode timeline = timeline(outage);
    for (String series : List.of("events", "published", "recorded")) {
      List<String> days =
          each(timeline.path(series)).stream().map(item -> item.path("earliest").asText()).toList();
      assertThat(days).isSorted();
    }
    Set<String> reported = claims(each(timeline.path("published")));
    reported.addAll(claims(each(timeline.path("undated"))));
    long recorded =
        each(timeline.path("recorded")).stream()
            .mapToLong(moment -> moment.at("/claims/total/value").asLong())
            .sum();
    assertThat(recorded).isGreaterThanOrEqualTo(reported.size());
    assertThat(each(timeline.path("events")))
        .anyMatch(event -> event.path("event").asText().equals("began"));
  }

  @Test
  void aSeriesThatIsCutSaysSo() {
    JsonNode published =
        SERVER.get("/api/outages/crowdstrike-2024-07/timeline?limit=2").json().path("published");
    assertThat(published.path("results")).hasSize(2);
    assertThat(published.at("/total/value").asInt()).isGreaterThan(2);
    assertThat(published.path("more").asText())
        .isEqualTo("/api/articles?about=outages:crowdstrike-2024-07");
  }
}
