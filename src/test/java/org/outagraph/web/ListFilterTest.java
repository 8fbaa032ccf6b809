package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.web.SeedServer.escape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.outagraph.graph.entities.Filters;
import org.outagraph.graph.entities.Sort;
import org.outagraph.model.Kind;

/// Lists that are narrowed, sorted and walked through, over the seed data.
class ListFilterTest {
  private static final SeedServer SERVER = SeedServer.get();

  private static List<String> slugs(String path) {
    var answer = SERVER.get(path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    List<String> slugs = new ArrayList<>();
    answer.json().path("results").forEach(item -> slugs.add(item.path("slug").asText()));
    return slugs;
  }

  private static long total(String path) {
    return SERVER.get(path).json().at("/total/value").asLong();
  }

  /// The only column of a query's rows.
  private static Set<String> select(String pattern) {
    String query = SeedServer.escape("SELECT DISTINCT ?x WHERE { " + pattern + " }");
    return new HashSet<>(
        SERVER
            .get("/sparql?query=" + query, "Accept", "text/csv")
            .body()
            .lines()
            .skip(1)
            .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          outages?vendor=crowdstrike ~ ?x a og:Outage . { ?x og:responsible vendors:crowdstrike } UNION { ?x og:originatedIn/og:suppliedBy vendors:crowdstrike }
          outages?region=CN ~ ?x og:affected|og:spared ?r . ?r og:partOf* regions:CN
          outages?region=150 ~ ?x og:affected|og:spared ?r . ?r og:partOf* regions:150
          outages?cause=cyberattack ~ ?x og:cause ?c . ?c skos:broader* causes:cyberattack
          outages?sector=aviation ~ { ?x og:affected|og:spared sectors:aviation } UNION { ?x og:affected|og:spared/og:sector sectors:aviation } UNION { ?x og:affected/og:sector sectors:aviation }
          products?vendor=microsoft ~ ?x og:suppliedBy vendors:microsoft
          organisations?region=KR ~ ?x og:headquarteredIn ?r . ?r og:partOf* regions:KR . FILTER(STRSTARTS(STR(?x), STR(organisations:)))
          policies?jurisdiction=CN ~ ?x og:jurisdiction regions:CN
          articles?publisher=south-china-morning-post ~ ?x og:publisher|og:originalPublisher publishers:south-china-morning-post
          articles?about=outages:kakao-2022-10 ~ ?c rdf:subject|rdf:object outages:kakao-2022-10 ; og:reportedIn ?x
          articles?language=de ~ ?x og:language "de"
          claims?subject=outages:kakao-2022-10 ~ ?x rdf:subject outages:kakao-2022-10
          claims?object=CN&property=og:spared ~ ?x rdf:object regions:CN ; rdf:predicate og:spared
          claims?article=scmp-2024-07-22-china-avoids ~ ?x og:reportedIn articles:scmp-2024-07-22-china-avoids
          claims?speaker=qax ~ ?x og:assertedBy organisations:qax
          claims?rank=deprecated ~ ?x og:rank og:deprecated
          claims?stance=denies ~ ?x og:stance og:denies
          claims?basis=inferred ~ ?x og:basis og:inferred
          claims?interested=true&basis=reported ~ ?x og:interest ?i ; og:basis og:reported
          claims?level=severe ~ ?x og:level levels:severe
          claims?because=cn-cybersecurity-selfreliance-2018 ~ ?x og:because policies:cn-cybersecurity-selfreliance-2018
          """)
  void aFilterFindsWhatTheSameQueryFinds(String list, String pattern) {
    Set<String> asked = select(pattern);
    assertThat(asked).isNotEmpty();
    assertThat(slugs("/api/" + list + "&limit=500")).containsExactlyInAnyOrderElementsOf(asked);
  }

  @Test
  void aThingIsMeantByItsIdItsSlugOrAnyOfItsNames() {
    List<String> china = slugs("/api/outages?region=CN");
    assertThat(china).contains("crowdstrike-2024-07");
    for (String name : List.of("regions:CN", "regions/CN", "cn", "China", "中国")) {
      assertThat(slugs("/api/outages?region=" + escape(name))).isEqualTo(china);
    }
  }

  @Test
  void severalValuesWidenAndSeveralFiltersNarrow() {
    long japan = total("/api/outages?region=JP");
    long both = total("/api/outages?region=JP&region=KR");
    assertThat(both).isGreaterThan(japan);
    assertThat(total("/api/outages?region=JP&year=2024")).isLessThan(japan).isPositive();
  }

  @Test
  void aYearAndABoundTakeACoarseDateAsAnInterval() {
    assertThat(slugs("/api/outages?year=2024&limit=500")).contains("crowdstrike-2024-07");
    assertThat(slugs("/api/outages?from=2024-07-19&to=2024-07-19"))
        .contains("crowdstrike-2024-07")
        .doesNotContain("cdk-2024-06");
    long all = total("/api/outages");
    long dated = total("/api/outages?from=2000");
    assertThat(total("/api/outages?from=2020") + total("/api/outages?to=2019")).isEqualTo(dated);
    assertThat(dated).isLessThanOrEqualTo(all);
  }

  @Test
  void policiesInForceOnADayLeaveOutThoseThatCameLater() {
    assertThat(slugs("/api/policies?inForceOn=2024-07-19&limit=500"))
        .contains("cn-cybersecurity-selfreliance-2018")
        .doesNotContain("au-ecs-determination-2025");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/outages?region=Chna, regions:CN",
    "/api/outages?vendor=Crowdstrik, vendors:crowdstrike",
    "/api/outages?regoin=CN, region",
    "/api/claims?basis=reportd, reported",
    "/api/claims?property=og:spard, og:spared",
    "/api/articles?language=e, en",
    "/api/outages?sort=dat, date",
    "/api/outages?fields=lable, label"
  })
  void whatIsNotThereIsRefusedWithTheNearest(String path, String nearest) {
    var answer = SERVER.get(path);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("nearest").toString()).contains(nearest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/outages?year=soon", "/api/outages?from=19/07/2024"})
  void whatIsNoDateIsRefused(String path) {
    assertThat(SERVER.get(path).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyOrderTurnsRoundAndKeepsEverything(Kind kind) {
    String list = "/api/" + kind.path() + "?limit=500&sort=";
    for (String sort : Sort.names(kind)) {
      List<String> up = slugs(list + sort);
      List<String> down = slugs(list + "-" + sort);
      assertThat(down).hasSameSizeAs(up);
      if (up.size() < 500) {
        assertThat(down).containsExactlyInAnyOrderElementsOf(up);
      }
    }
    assertThat(Filters.of(kind)).isNotEmpty();
  }

  @Test
  void outagesAreSortedByDateBothWays() {
    List<String> newest = slugs("/api/outages?sort=-date&limit=500");
    List<String> oldest = slugs("/api/outages?sort=date&limit=500");
    assertThat(oldest.getFirst()).isEqualTo("mcafee-2010-04");
    assertThat(newest.getFirst()).isEqualTo("verizon-2026-01");
  }

  @Test
  void aFilteredAndSortedListIsWalkedOnce() {
    String list = "/api/claims?rank=preferred&sort=-recorded&limit=7";
    Set<String> seen = new HashSet<>();
    JsonNode page = SERVER.get(list).json();
    long total = page.at("/total/value").asLong();
    while (true) {
      page.path("results")
          .forEach(item -> assertThat(seen.add(item.path("slug").asText())).isTrue());
      if (!page.has("next")) {
        break;
      }
      page = SERVER.get(list + "&cursor=" + page.path("next").asText()).json();
    }
    assertThat(seen).hasSize((int) total).hasSizeGreaterThan(7);
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    String next = SERVER.get("/api/claims?rank=preferred&limit=5").json().path("next").asText();
    assertThat(SERVER.get("/api/claims?rank=normal&limit=5&cursor=" + next).status())
        .isEqualTo(400);
    assertThat(SERVER.get("/api/claims?limit=5&cursor=" + next).status()).isEqualTo(400);
    assertThat(SERVER.get("/api/claims?rank=preferred&sort=date&cursor=" + next).status())
        .isEqualTo(400);
    assertThat(SERVER.get("/api/claims?limit=9&rank=preferred&cursor=" + next).status())
        .isEqualTo(200);
  }

  @Test
  void onlyTheFieldsThatAreAskedForCome() {
    JsonNode first = SERVER.get("/api/outages?fields=label,date&limit=1").json().at("/results/0");
    assertThat(first.properties().stream().map(java.util.Map.Entry::getKey))
        .containsExactlyInAnyOrder("id", "label", "date");
  }

  @Test
  void theLinksOfAPageLeadOn() {
    var answer = SERVER.get("/api/articles?language=en&limit=3");
    String link = answer.header("Link");
    assertThat(link)
        .contains("</api/articles?language=en&limit=3>; rel=\"self\"")
        .contains("rel=\"first\"");
    String next = link.replaceAll(".*<([^>]*)>; rel=\"next\".*", "$1");
    assertThat(SERVER.get(next).json().path("results")).hasSize(3);
    assertThat(SERVER.get(next).header("Link"))
        .contains("</api/articles?language=en&limit=3>; rel=\"first\"");
  }

  @Test
  void thePageOfAListTakesTheSameFilters() {
    var page = SERVER.get("/outages?region=CN", "Accept", "text/html");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("CrowdStrike").doesNotContain("Tonga");
  }
}
