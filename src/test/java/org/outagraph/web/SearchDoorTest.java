package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.web.SeedServer.escape;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Journalists search.
class SearchDoorTest {
  private static final SeedServer SERVER = SeedServer.get();

  private static JsonNode first(String query) {
    return SERVER.get("/api/search?q=" + escape(query)).json().at("/results/0");
  }

  @ParameterizedTest
  @CsvSource({
    "QAX,organisations:qax",
    "奇安信,organisations:qax",
    "Qi An Xin,organisations:qax",
    "qianxin,organisations:qax",
    "微软,vendors:microsoft",
    "Microsoft,vendors:microsoft",
    "CRWD,vendors:crowdstrike",
    "CrowdStrike,vendors:crowdstrike",
    "Китай,regions:CN",
    "中国,regions:CN"
  })
  void aNameInAnyScriptFindsTheSameThingFirst(String query, String found) {
    JsonNode hit = first(query);
    assertThat(hit.path("kind").asText() + ":" + hit.path("slug").asText()).isEqualTo(found);
  }

  @Test
  void entitiesArticlesAndClaimsAreFoundTogetherWithHighlights() {
    JsonNode results = SERVER.get("/api/search?q=crowdstrike&limit=100").json();
    assertThat(results.path("results"))
        .anyMatch(hit -> hit.path("kind").asText().equals("outages"));
    assertThat(results.path("results"))
        .anyMatch(hit -> hit.path("kind").asText().equals("articles"));
    assertThat(results.path("results")).anyMatch(hit -> hit.path("kind").asText().equals("claims"));
    assertThat(results.at("/results/0/highlights/0/html").asText()).contains("<mark>");
  }

  @Test
  void theBeginningOfANameIsCompleted() {
    JsonNode names = SERVER.get("/api/suggest?q=crowdst").json().path("results");
    assertThat(names).anyMatch(name -> name.path("name").asText().equals("CrowdStrike"));
  }

  @Test
  void aFilterTakesAnyNameAndIsToldAsItWasUnderstood() {
    JsonNode answer = SERVER.get("/api/search?q=airline&region=United%20Kingdom").json();
    assertThat(answer.at("/filters/region/0").asText()).isEqualTo("regions:GB");
    assertThat(answer.path("results"))
        .anyMatch(hit -> hit.path("slug").asText().equals("heathrow-2025-03"));
    assertThat(SERVER.get("/api/search?q=airline+region:GB").json().path("results"))
        .isEqualTo(answer.path("results"));
  }

  @Test
  void aFilterThatMeansNothingIsRefusedWithTheNearest() {
    var answer = SERVER.get("/api/search?q=airline&region=Chnia");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("detail").asText())
        .isEqualTo("There is no region \"Chnia\". Nearest: China.");
    assertThat(SERVER.get("/api/search?q=airline&region=Atlantis").status()).isEqualTo(400);
  }

  @Test
  void aFieldsOwnFilterLeavesItsOtherValuesToChoose() {
    JsonNode all =
        SERVER.get("/api/search?q=crowdstrike&facets=type").json().at("/facets/type/values");
    JsonNode one =
        SERVER
            .get("/api/search?q=crowdstrike&facets=type&type=outages")
            .json()
            .at("/facets/type/values");
    assertThat(all.size()).isGreaterThan(2);
    assertThat(one).isEqualTo(all);
  }

  @Test
  void aHitSaysWhichNameMatchedAndInWhichLanguage() {
    JsonNode hit = first("微軟");
    assertThat(hit.at("/matched/field").asText()).isEqualTo("alias");
    assertThat(hit.at("/matched/name").asText()).isEqualTo("微軟");
    assertThat(hit.at("/matched/language").asText()).startsWith("zh");
    assertThat(hit.at("/highlights/0/html").asText()).isEqualTo("<mark>微軟</mark>");
    assertThat(hit.at("/highlights/0/field").asText()).isEqualTo("alias");
  }

  @Test
  void whatIsMisspelledIsFoundBySuggestionAndByTheNearestThing() {
    JsonNode answer = SERVER.get("/api/search?q=Crowdstirke").json();
    assertThat(answer.path("results")).isEmpty();
    assertThat(answer.at("/suggestions/0").asText()).isEqualTo("crowdstrike");
    assertThat(answer.at("/nearest/0/slug").asText()).isEqualTo("crowdstrike");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          q=x&region=Atlantis          | There is no region "Atlantis". Nearest:
          q=x&vendor=Mircosoft         | There is no vendor "Mircosoft". Nearest: Microsoft
          q=x&product=Falconn          | There is no product "Falconn". Nearest:
          q=x&sector=aviaton           | There is no sector "aviaton". Nearest: aviation
          q=x&cause=fautly-update      | There is no cause "fautly-update". Nearest: faulty
          q=x&publisher=Reuterz        | There is no publisher "Reuterz". Nearest: Reuters
          q=x&type=outagez             | There is no type "outagez". Nearest: outages
          q=x&year=20x4                | There is no year "20x4". Nearest: 20
          q=x&language=Englich         | There is no language "Englich". Nearest:
          q=x&date=evnt                | There is no date "evnt". Nearest: event
          q=x&from=yesterday           | from cannot be "yesterday": write 2024,
          q=x&to=2024-13               | to cannot be "2024-13": write 2024,
          q=x&from=2024&to=2023        | to cannot be "2023": write a date that is not before from
          q=x&knownAt=2024-02-30       | knownAt cannot be "2024-02-30": write 2024,
          q=x&validAt=now              | validAt cannot be "now": write 2024,
          q=x&histogram=day            | histogram cannot be "day": write year or month
          q=x&facets=vendors           | There is no facet "vendors". Nearest: vendor
          q=x&vendro=Microsoft         | There is no parameter "vendro". Nearest: vendor
          q=%20                        | q cannot be "": give words to look for
          """)
  void whatMeansNothingIsRefusedWithWhatWouldBeRight(String asked, String detail) {
    var answer = SERVER.get("/api/search?" + asked);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("detail").asText()).startsWith(detail);
  }

  @Test
  void aFaultInTheQueryPointsAtItsColumn() {
    var answer = SERVER.get("/api/search?q=" + escape("airline (region:GB OR"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("column").asInt()).isEqualTo(9);
  }

  @Test
  void aContinentMeansAllThatIsInIt() {
    JsonNode answer = SERVER.get("/api/search?region=Europe&type=outages&limit=100").json();
    assertThat(answer.path("results"))
        .anyMatch(hit -> hit.path("slug").asText().equals("heathrow-2025-03"))
        .anyMatch(hit -> hit.path("slug").asText().equals("iberia-blackout-2025-04"));
  }

  @Test
  void theFirstQuestionHasNoChinaBeforeItWasReported() {
    String asked = "/api/search?q=spared&type=claims&vendor=crowdstrike&limit=100";
    assertThat(SERVER.get(asked).json().path("results"))
        .anyMatch(hit -> hit.path("slug").asText().equals("crowdstrike-cn-spared"));
    JsonNode before =
        SERVER.get(asked.replace("&vendor=crowdstrike", "") + "&knownAt=2024-07-21").json();
    assertThat(before.path("results"))
        .isNotEmpty()
        .noneMatch(hit -> hit.path("slug").asText().equals("crowdstrike-cn-spared"))
        .allMatch(hit -> hit.at("/date/value").asText("2024").compareTo("2024-07-22") < 0);
  }

  @Test
  void aCompletionNamesTheThingAndWhatWasMatched() {
    JsonNode first = SERVER.get("/api/suggest?q=" + escape("奇安")).json().at("/results/0");
    assertThat(first.path("id").asText()).isEqualTo("https://w3id.org/outagraph/organisations/qax");
    assertThat(first.path("kind").asText()).isEqualTo("organisations");
    assertThat(first.path("label").asText()).isEqualTo("QAX");
    assertThat(first.path("name").asText()).isEqualTo("奇安信");
    assertThat(first.path("corrected").asBoolean()).isFalse();
  }

  @Test
  void aCompletionForgivesALetterAndKeepsToOneKind() {
    JsonNode found = SERVER.get("/api/suggest?q=clodfl&type=vendors").json().path("results");
    assertThat(found).hasSize(1);
    assertThat(found.at("/0/slug").asText()).isEqualTo("cloudflare");
    assertThat(found.at("/0/corrected").asBoolean()).isTrue();
    assertThat(SERVER.get("/api/suggest?q=c&type=vendorz").status()).isEqualTo(400);
  }

  @Test
  void thePageKeepsDatesWhileItIsNarrowed() {
    String page = SERVER.get("/search?q=outage&from=2021&to=2022", "Accept", "text/html").body();
    assertThat(page).contains("&amp;date=event&amp;from=2021&amp;to=2022");
    assertThat(page).contains("from 2021", "to 2022");
    assertThat(page).contains("<script src=\"/assets/search.js\" defer></script>");
    assertThat(SERVER.get("/assets/search.js").status()).isEqualTo(200);
  }

  @Test
  void aFormMayLeaveItsDatesEmpty() {
    assertThat(SERVER.get("/search?q=outage&from=&to=&date=event&knownAt=&validAt=").status())
        .isEqualTo(200);
  }
}
