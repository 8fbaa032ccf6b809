package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.web.SeedServer.escape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whom an outage hit and spared, over the seed data.
class ImpactTest {
  private static final SeedServer SERVER = SeedServer.get();
  private static final String CROWDSTRIKE = "/api/outages/crowdstrike-2024-07/impact";

  static List<String> outages() {
    return each(SERVER.get("/api/outages?limit=500").json().path("results")).stream()
        .map(outage -> outage.path("slug").asText())
        .toList();
  }

  private static List<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).toList();
  }

  private static JsonNode impact(String parameters) {
    return SERVER.get(CROWDSTRIKE + parameters).json();
  }

  private static JsonNode only(JsonNode impact) {
    assertThat(impact.path("results")).hasSize(1);
    return impact.at("/results/0");
  }

  private static Set<String> slugs(JsonNode things) {
    return each(things).stream()
        .map(thing -> thing.path("slug").asText())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("outages")
  void eachRegionHasTheStatusThatTheQuestionGives(String outage) {
    Map<String, String> asked = new TreeMap<>();
    for (JsonNode row :
        SERVER.get("/api/questions/impact-by-region?outage=" + outage).json().path("results")) {
      asked.put(
          row.at("/region/slug").asText(), row.path("status").asText().replace("reported-", ""));
    }
    Map<String, String> told = new TreeMap<>();
    for (JsonNode party :
        SERVER.get("/api/outages/" + outage + "/impact?party=region").json().path("results")) {
      if (!party.path("claims").path("results").isEmpty()) {
        told.put(party.path("slug").asText(), party.path("status").asText());
      }
    }
    assertThat(told).isEqualTo(asked);
  }

  @ParameterizedTest
  @MethodSource("outages")
  void theCountriesThatNobodyReportedOnAreThoseOfTheQuestion(String outage) {
    Set<String> asked =
        each(
                SERVER
                    .get("/api/questions/regions-nobody-reported-on?outage=" + outage)
                    .json()
                    .path("results"))
            .stream()
            .map(row -> row.at("/region/slug").asText())
            .collect(Collectors.toSet());
    JsonNode silent =
        SERVER
            .get("/api/outages/" + outage + "/impact?party=region&status=not-reported&limit=500")
            .json();
    Set<String> told =
        each(silent.path("results")).stream()
            .filter(region -> region.at("/parts/total/value").asLong() == 0)
            .filter(region -> region.at("/counts/withdrawnClaims").asLong() == 0)
            .map(region -> region.path("slug").asText())
            .collect(Collectors.toSet());
    assertThat(told).isEqualTo(asked);
  }

  @Test
  void everyCountryIsEitherReportedOrSilent() {
    JsonNode all = impact("?party=region&include=not-reported&limit=500");
    long countries =
        each(all.path("results")).stream()
            .filter(region -> region.path("slug").asText().length() == 2)
            .count();
    assertThat(countries).isEqualTo(249);
    assertThat(all.at("/counts/region/not-reported").asInt())
        .isEqualTo(all.at("/total/value").asInt() - 11);
  }

  @Test
  void chinaWasSparedByEveryReasonThatIsGivenEachWithItsClaims() {
    JsonNode china = only(impact("?region=CN"));
    assertThat(china.path("status").asText()).isEqualTo("spared");
    assertThat(china.path("interested").asBoolean()).isTrue();
    assertThat(slugs(china.path("levels"))).containsExactlyInAnyOrder("none", "minimal");
    JsonNode drive =
        each(china.path("reasons")).stream()
            .filter(reason -> reason.path("slug").asText().startsWith("cn-cybersecurity"))
            .findFirst()
            .orElseThrow();
    assertThat(drive.path("claims").toString()).contains("claims/crowdstrike-cn-spared");
    JsonNode figure = china.at("/figures/results/0");
    assertThat(figure.at("/wording/value").asText())
        .isEqualTo("tens of thousands of installations");
    assertThat(figure.at("/speakers/0/slug").asText()).isEqualTo("qax");
    assertThat(figure.at("/articles/0/slug").asText()).isEqualTo("scmp-2024-07-22-china-avoids");
  }

  @Test
  void figuresAboutAPartyAreAllThereWithUnitAndSpeakerAndNoAverage() {
    JsonNode delta = only(impact("?organisation=" + escape("Delta Air Lines")));
    assertThat(delta.path("status").asText()).isEqualTo("affected");
    assertThat(delta.at("/figures/total/value").asInt()).isEqualTo(9);
    for (JsonNode figure : delta.at("/figures/results")) {
      assertThat(figure.path("value").has("type")).isTrue();
      assertThat(figure.at("/unit/kind").asText()).isEqualTo("units");
      assertThat(figure.path("claim").asText()).contains("/claims/");
    }
  }

  @Test
  void aSourceThatDeniesMakesAPartyContested() {
    JsonNode naver =
        only(SERVER.get("/api/outages/kakao-2022-10/impact?organisation=naver").json());
    assertThat(naver.path("status").asText()).isEqualTo("contested");
    assertThat(naver.at("/counts/claims").asInt()).isGreaterThan(1);
  }

  @Test
  void aClaimKnownToBeWrongIsShownAndDoesNotCount() {
    JsonNode mobile =
        only(SERVER.get("/api/outages/att-2024-02/impact?organisation=t-mobile-us").json());
    assertThat(mobile.path("status").asText()).isEqualTo("not-reported");
    assertThat(mobile.at("/counts/claims").asInt()).isZero();
    assertThat(mobile.at("/withdrawn/results/0/rank").asText()).isEqualTo("deprecated");
  }

  @Test
  void aCountryIsNotSaidToBeSparedBecauseAPartOfItWas() {
    JsonNode taiwan = only(SERVER.get("/api/outages/matsu-cables-2025-01/impact?region=TW").json());
    assertThat(taiwan.path("status").asText()).isEqualTo("not-reported");
    assertThat(taiwan.at("/parts/results/0/slug").asText()).isEqualTo("TW-LIE");
    assertThat(taiwan.at("/parts/results/0/status").asText()).isEqualTo("spared");
  }

  @Test
  void aPartThatNobodyNamesPointsToTheCountryThatSomebodyDoes() {
    JsonNode virginia = only(impact("?region=US-VA"));
    assertThat(virginia.path("status").asText()).isEqualTo("not-reported");
    assertThat(virginia.at("/within/0/slug").asText()).isEqualTo("US");
    assertThat(virginia.at("/within/0/status").asText()).isEqualTo("affected");
  }

  @Test
  void aRegionIsFoundByItsNameInAnotherScript() {
    assertThat(only(impact("?region=" + escape("中国"))).path("slug").asText()).isEqualTo("CN");
  }

  @Test
  void allPartiesAreWalkedOnceByTheirCursor() {
    String list = "?include=not-reported&limit=100";
    JsonNode page = impact(list);
    long total = page.at("/total/value").asLong();
    Set<String> seen = new java.util.HashSet<>();
    int pages = 1;
    while (true) {
      each(page.path("results"))
          .forEach(party -> assertThat(seen.add(party.path("id").asText())).isTrue());
      if (!page.has("next")) {
        break;
      }
      page = impact(list + "&cursor=" + escape(page.path("next").asText()));
      pages++;
    }
    assertThat(seen).hasSize((int) total);
    assertThat(pages).isEqualTo(3);
    assertThat(SERVER.get(CROWDSTRIKE + "?cursor=soon").status()).isEqualTo(400);
    assertThat(SERVER.get(CROWDSTRIKE + "?party=sector&cursor=2~regions:CN").status())
        .isEqualTo(400);
  }

  @Test
  void whatCannotBeMeantIsRefusedWithTheNearest() {
    var region = SERVER.get(CROWDSTRIKE + "?region=Chna");
    assertThat(region.status()).isEqualTo(400);
    assertThat(region.json().path("nearest").toString()).contains("regions:CN");
    var status = SERVER.get(CROWDSTRIKE + "?status=spred");
    assertThat(status.status()).isEqualTo(400);
    assertThat(status.json().path("nearest").toString()).contains("spared");
    assertThat(SERVER.get(CROWDSTRIKE + "?include=everything").status()).isEqualTo(400);
    assertThat(SERVER.get("/api/outages/crowdstrike-2024-08/impact").status()).isEqualTo(404);
  }
}
