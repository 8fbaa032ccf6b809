package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.outagraph.model.PartialDate;
import org.outagraph.web.SeedServer.Answered;

/// Looks at the real data from earlier days: what was known by then, and what was so then.
class StandpointTest {
  private static final SeedServer SERVER = SeedServer.get();
  private static final String FALCON = "/api/outages/crowdstrike-2024-07";
  private static final String FIRST_QUESTION =
      "/api/questions/regions-spared-by-domestic-supplier-policy?outage=crowdstrike-2024-07";

  @Test
  void anOutageIsNotListedBeforeAnybodyReportedIt() {
    assertThat(slugs("/api/outages?limit=500&knownAt=2024-07-18"))
        .isNotEmpty()
        .doesNotContain("crowdstrike-2024-07");
    assertThat(slugs("/api/outages?limit=500&knownAt=2024-07-20")).contains("crowdstrike-2024-07");
    assertThat(slugs("/api/outages?limit=500&knownAt=1980")).isEmpty();
  }

  @Test
  void whatWasKnownGrowsToWhatIsKnown() {
    List<Integer> known =
        Stream.of("2000", "2010", "2020", "2024-07-18", "2024-07-19", "2024-07-31", "2026-12")
            .map(date -> SERVER.get("/api/claims?limit=1&knownAt=" + date).json())
            .map(list -> list.at("/total/value").asInt())
            .toList();
    assertThat(known).isSorted();
    assertThat(known.getLast())
        .isEqualTo(SERVER.get("/api/claims?limit=1").json().at("/total/value").asInt());
  }

  @Test
  void aThingShowsOnlyWhatWasReportedByThen() {
    JsonNode then = SERVER.get(FALCON + "?knownAt=2024-07-21").json();
    List<String> dates =
        then.findValues("publishedAt").stream().map(date -> date.path("value").asText()).toList();
    assertThat(dates)
        .isNotEmpty()
        .allMatch(
            date ->
                !PartialDate.parse(date)
                    .latest()
                    .isAfter(PartialDate.parse("2024-07-21").latest()));
    assertThat(then.at("/facts")).hasSizeLessThan(SERVER.get(FALCON).json().at("/facts").size());
    assertThat(then.toString()).doesNotContain("scmp-2024-07-22");
  }

  @Test
  void aThingThatWasNotKnownYetSaysSo() {
    Answered answer = SERVER.get(FALCON + "?knownAt=2024-07-01");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().path("detail").asText()).contains("as known at 2024-07-01");
  }

  @Test
  void theFirstQuestionIsAnsweredFromWhatWasReportedByThen() {
    assertThat(regions("&knownAt=2024-07-21")).contains("RU").doesNotContain("CN");
    assertThat(regions("&knownAt=2024-07-22")).contains("RU", "CN");
    assertThat(regions("&knownAt=2026-12")).isEqualTo(regions(""));
  }

  @Test
  void outagesThatWereGoingOnThenAndPoliciesInForceThenAreValid() {
    assertThat(slugs("/api/outages?limit=500&validAt=2024-07-19"))
        .contains("crowdstrike-2024-07")
        .doesNotContain("cloudflare-2019-07");
    assertThat(slugs("/api/policies?limit=500&validAt=2021-12-31"))
        .doesNotContain("ru-decree-166-2022");
    assertThat(slugs("/api/policies?limit=500&validAt=2023"))
        .contains("ru-decree-166-2022", "cn-cybersecurity-selfreliance-2018");
  }

  @Test
  void theSameQuestionAtTheSameVersionHasTheSameRowsInTheSameOrder() {
    long version = SERVER.base().version();
    JsonNode all = SERVER.get(FIRST_QUESTION).json();
    assertThat(all.path("results")).hasSizeGreaterThan(2);
    assertThat(SERVER.get(FIRST_QUESTION + "&version=" + version).json()).isEqualTo(all);
  }

  @Test
  void aQuestionIsReadPageByPage() {
    JsonNode all = SERVER.get(FIRST_QUESTION).json().path("results");
    Answered first = SERVER.get(FIRST_QUESTION + "&limit=3");
    assertThat(first.json().path("results")).hasSize(3);
    assertThat(first.header("Link")).contains("rel=\"next\"").contains("cursor=");
    String next = first.json().path("next").asText();
    JsonNode second = SERVER.get(FIRST_QUESTION + "&limit=3&cursor=" + next).json();
    assertThat(second.path("results").get(0)).isEqualTo(all.get(3));
    assertThat(second.has("next")).isEqualTo(all.size() > 6);
  }

  @Test
  void anAnswerBringsItsClaimsInTheSameCall() {
    JsonNode answer = SERVER.get(FIRST_QUESTION + "&include=claims").json();
    List<String> included = answer.at("/included/claims").findValuesAsText("slug");
    assertThat(included)
        .contains("crowdstrike-cn-spared", "crowdstrike-2024-07-domestic-software-same-risk");
    assertThat(answer.at("/included/claims/0/articles")).isNotEmpty();
    assertThat(SERVER.get(FIRST_QUESTION + "&include=claim").json().path("nearest").get(0).asText())
        .isEqualTo("claims");
  }

  @Test
  void aCursorOfAnotherQuestionIsRefused() {
    String next = SERVER.get(FIRST_QUESTION + "&limit=1").json().path("next").asText();
    Answered other =
        SERVER.get("/api/questions/regions-spared-by-domestic-supplier-policy?cursor=" + next);
    assertThat(other.status()).isEqualTo(400);
    assertThat(other.json().path("parameter").asText()).isEqualTo("cursor");
  }

  @Test
  void aCursorOfAListThatWasSeenFromAnotherTimeIsRefused() {
    String early = "/api/outages?limit=2&knownAt=2024-07-21";
    String next = SERVER.get(early).json().path("next").asText();
    assertThat(SERVER.get(early + "&cursor=" + next).status()).isEqualTo(200);
    for (String other : List.of("/api/outages?limit=2", "/api/outages?limit=2&validAt=2024")) {
      Answered answer = SERVER.get(other + "&cursor=" + next);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().path("detail").asText()).contains("other times");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"knownAt=yesterday", "validAt=2024-13", "version=-1", "version=x"})
  void aStandpointThatIsNoneIsRefusedByName(String wrong) {
    for (String path : List.of("/api/outages", FALCON, "/api/questions/sources-of-outage")) {
      Answered answer =
          SERVER.get(
              path + "?" + (path.contains("questions") ? "outage=tsb-2018-04&" : "") + wrong);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().path("parameter").asText()).isEqualTo(wrong.split("=")[0]);
    }
  }

  @Test
  void aVersionThatIsYetToComeIsRefused() {
    Answered answer = SERVER.get(FALCON + "?version=" + (SERVER.base().version() + 1));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("detail").asText()).contains("is at version");
  }

  private static List<String> slugs(String path) {
    Answered answer = SERVER.get(path);
    assertThat(answer.status()).isEqualTo(200);
    return answer.json().path("results").findValuesAsText("slug");
  }

  private static List<String> regions(String more) {
    Answered answer = SERVER.get(FIRST_QUESTION + more);
    assertThat(answer.status()).isEqualTo(200);
    return answer.json().path("results").findValues("region").stream()
        .map(region -> region.path("slug").asText())
        .toList();
  }

  @Test
  void everyRequestOfThePageOnTimeIsAnswered() throws Exception {
    List<String> requests =
        Files.readAllLines(Path.of("docs/time.md")).stream()
            .filter(line -> line.startsWith("GET "))
            .map(line -> line.substring(4))
            .toList();
    assertThat(requests).hasSizeGreaterThan(3);
    assertThat(requests)
        .allSatisfy(
            path -> assertThat(SERVER.get(path).json().toString()).contains("\"version\":"));
  }
}
