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
}
