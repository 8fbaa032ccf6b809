package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.outagraph.model.Kind;

/// Applications read things and lists.
class ResourceDoorTest {
  private static final SeedServer SERVER = SeedServer.get();

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyKindHasAListWhoseThingsCanBeRead(Kind kind) {
    JsonNode list = SERVER.get("/api/" + kind.path() + "?limit=3").json();
    assertThat(list.at("/total/value").asLong()).isPositive();
    for (JsonNode item : list.path("results")) {
      var thing = SERVER.get("/api/" + kind.path() + "/" + item.path("slug").asText());
      assertThat(thing.status()).isEqualTo(200);
      assertThat(thing.json().path("label").asText()).isEqualTo(item.path("label").asText());
    }
  }

  @ParameterizedTest
  @CsvSource({"outages,50", "policies,24", "articles,231"})
  void theSeedDataIsAllThere(String kind, long count) {
    assertThat(SERVER.get("/api/" + kind).json().at("/total/value").asLong()).isEqualTo(count);
  }

  @Test
  void aCursorWalksAWholeListOnce() {
    Set<String> seen = new HashSet<>();
    String next = "/api/articles?limit=100";
    int pages = 0;
    while (!next.isEmpty()) {
      JsonNode page = SERVER.get(next).json();
      page.path("results").forEach(item -> assertThat(seen.add(item.path("id").asText())).isTrue());
      next = page.has("next") ? "/api/articles?limit=100&cursor=" + page.path("next").asText() : "";
      pages++;
    }
    assertThat(seen).hasSize(231);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void anOutageShowsEachFactWithItsClaimsAndTheirEvidence() {
    JsonNode outage = SERVER.get("/api/outages/crowdstrike-2024-07").json();
    JsonNode spared = null;
    for (JsonNode fact : outage.path("facts")) {
      if (fact.at("/property/id").asText().endsWith("#spared")
          && fact.at("/value/slug").asText().equals("CN")) {
        spared = fact;
      }
    }
    assertThat(spared).isNotNull();
    JsonNode qax = null;
    for (JsonNode claim : spared.path("claims")) {
      if (claim.path("slug").asText().equals("crowdstrike-cn-spared")) {
        qax = claim;
      }
    }
    assertThat(qax).isNotNull();
    assertThat(qax.path("interested").asBoolean()).isTrue();
    assertThat(qax.at("/articles/0/publisher/label").asText())
        .isEqualTo("South China Morning Post");
    assertThat(qax.path("counteredBy")).isNotEmpty();
  }

  @Test
  void aDebunkedStoryIsShownAndCarriesNoStatement() {
    JsonNode claim =
        SERVER.get("/api/claims/crowdstrike-2024-07-spared-southwest-airlines-windows-3-1").json();
    assertThat(claim.toString()).contains("\"rank\":\"deprecated\"");
  }

  @ParameterizedTest
  @CsvSource({
    "ttl,text/turtle",
    "nt,application/n-triples",
    "jsonld,application/ld+json",
    "rdf,application/rdf+xml",
    "json,application/json",
    "html,text/html"
  })
  void aThingComesInTheSameFormByEndingAndByAccept(String ending, String type) {
    var byEnding = SERVER.get("/outages/crowdstrike-2024-07." + ending);
    var byAccept = SERVER.get("/outages/crowdstrike-2024-07", "Accept", type);
    assertThat(byEnding.status()).isEqualTo(200);
    assertThat(byEnding.header("Content-Type")).startsWith(type);
    assertThat(byAccept.body()).isEqualTo(byEnding.body());
    assertThat(byAccept.header("Vary")).contains("Accept");
  }

  @Test
  void anUnknownThingIsToldWithTheNearestNames() {
    var answer = SERVER.get("/api/outages/crowdstrike-2024-08");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().path("nearest").toString()).contains("crowdstrike-2024-07");
  }

  @Test
  void ofWhatOthersSayAThingShowsTheFirstClaimsAndWhereTheRestIs() {
    JsonNode thing = SERVER.get("/api/organisations/outagraph-editors").json();
    assertThat(thing.path("mentions")).isNotEmpty();
    for (String kind : List.of("organisations/outagraph-editors", "regions/US", "regions/CN")) {
      for (JsonNode mention : SERVER.get("/api/" + kind).json().path("mentions")) {
        int total = mention.path("claimsTotal").asInt();
        assertThat(mention.path("claims")).hasSize(Math.min(5, total));
        assertThat(mention.has("claimsMore")).isEqualTo(total > 5);
      }
    }
    JsonNode many =
        SERVER.get("/api/regions/CN").json().path("mentions").findParents("claimsMore").getFirst();
    JsonNode all = SERVER.get(many.path("claimsMore").asText()).json();
    assertThat(all.at("/total/value").asInt()).isEqualTo(many.path("claimsTotal").asInt());
  }
}
