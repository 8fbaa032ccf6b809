package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.web.SeedServer.escape;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// The question that Outagraph began with, at its doors.
class FirstQuestionTest {
  private static final SeedServer SERVER = SeedServer.get();
  private static final String NAME = "regions-spared-by-domestic-supplier-policy";
  private static final String PATH = "/api/questions/" + NAME;

  private static List<JsonNode> rows(String parameters) {
    JsonNode results = SERVER.get(PATH + parameters).json().path("results");
    return StreamSupport.stream(results.spliterator(), false).toList();
  }

  private static Optional<JsonNode> row(List<JsonNode> rows, String region) {
    return rows.stream().filter(row -> row.at("/region/slug").asText().equals(region)).findFirst();
  }

  @Test
  void chinaIsReportedByAnInterestedPartyWithItsFigureAndItsCounterClaims() {
    JsonNode china = row(rows("?outage=crowdstrike-2024-07"), "CN").orElseThrow();
    assertThat(china.path("basis").asText()).isEqualTo("reported");
    assertThat(china.at("/who/slug").asText()).isEqualTo("qax");
    assertThat(china.path("interested").asBoolean()).isTrue();
    assertThat(china.at("/level/slug").asText()).isEqualTo("minimal");
    assertThat(china.path("figure").asText()).isEqualTo("tens of thousands of installations");
    assertThat(china.path("sources").asInt()).isEqualTo(1);
    assertThat(china.at("/articles/0/slug").asText()).isEqualTo("scmp-2024-07-22-china-avoids");
    assertThat(china.path("counterClaims")).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void russiaIsReportedThoughItsBanOnUseCameLater() {
    JsonNode russia = row(rows("?outage=crowdstrike-2024-07"), "RU").orElseThrow();
    assertThat(russia.path("basis").asText()).isEqualTo("reported");
    assertThat(russia.path("inForce").asText()).isEqualTo("partly");
    assertThat(russia.path("useBannedFrom").asText()).isEqualTo("2025-01-01");
  }

  @Test
  void regionsOfWhichNoClaimSaysSoAreNotThere() {
    List<JsonNode> rows = rows("?outage=crowdstrike-2024-07");
    assertThat(row(rows, "KR")).isEmpty();
    assertThat(row(rows, "PL")).isEmpty();
  }

  @Test
  void silenceIsSaidWhenAskedFor() {
    List<JsonNode> rows = rows("?outage=crowdstrike-2024-07&region=AQ");
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().path("status").asText()).isEqualTo("not-reported");
  }

  @Test
  void theFileItselfRunsAsSparqlAndGivesTheSameRows() throws IOException {
    String text = Files.readString(Path.of("ontology/questions", NAME + ".rq"));
    JsonNode bindings =
        SERVER.post("/sparql", "application/sparql-query", text).json().at("/results/bindings");
    List<String> bySparql =
        StreamSupport.stream(bindings.spliterator(), false)
            .map(row -> row.at("/claim/value").asText() + " " + row.at("/policy/value").asText())
            .toList();
    List<String> byJson =
        rows("").stream()
            .map(row -> row.at("/claim/id").asText() + " " + row.at("/policy/id").asText())
            .toList();
    assertThat(byJson).isEqualTo(bySparql).isNotEmpty();
  }

  @Test
  void csvHasTheSameRows() {
    var answer = SERVER.get(PATH + "?outage=crowdstrike-2024-07&format=csv");
    assertThat(answer.header("Content-Type")).startsWith("text/csv");
    assertThat(answer.body().lines()).hasSize(1 + rows("?outage=crowdstrike-2024-07").size());
  }

  @Test
  void aMistypedOutageIsRefusedWithTheNearest() {
    var answer = SERVER.get(PATH + "?outage=crowdstrik-2024-07");
    assertThat(answer.status()).isBetween(400, 404);
    assertThat(answer.body()).contains("crowdstrike-2024-07");
  }

  @Test
  void aParameterThatTheQuestionDoesNotHaveIsRefused() {
    var answer = SERVER.get(PATH + "?outages=" + escape("x"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("nearest").toString()).contains("outage");
  }
}
