package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Several things in one answer, over the seed data.
class BatchTest {
  private static final SeedServer SERVER = SeedServer.get();

  @Test
  void thingsComeInTheOrderInWhichTheyWereAskedForHoweverTheyAreNamed() {
    JsonNode batch =
        SERVER
            .get(
                "/api/batch?id=regions:CN&id=outages/kakao-2022-10"
                    + "&id=https%3A%2F%2Fw3id.org%2Foutagraph%2Fvendors%2Fcrowdstrike&id=regions:CN")
            .json();
    assertThat(batch.at("/total/value").asInt()).isEqualTo(3);
    assertThat(batch.at("/results/0/slug").asText()).isEqualTo("CN");
    assertThat(batch.at("/results/1/slug").asText()).isEqualTo("kakao-2022-10");
    assertThat(batch.at("/results/2/slug").asText()).isEqualTo("crowdstrike");
    assertThat(batch.path("missing")).isEmpty();
    assertThat(batch.at("/results/1/facts"))
        .isEqualTo(SERVER.get("/api/outages/kakao-2022-10").json().path("facts"));
  }

  @Test
  void whatIsNotThereIsNamedWithTheNearest() {
    JsonNode batch =
        SERVER.get("/api/batch?id=outages:kakao-2022-11&id=China&id=regions:CN").json();
    assertThat(batch.path("results")).hasSize(1);
    assertThat(batch.path("missing")).hasSize(2);
    assertThat(batch.at("/missing/0/id").asText()).isEqualTo("China");
    assertThat(batch.at("/missing/1/nearest").toString()).contains("outages:kakao-2022-10");
  }

  @Test
  void noneAndTooManyAreRefused() {
    assertThat(SERVER.get("/api/batch").status()).isEqualTo(400);
    String many =
        IntStream.range(0, 101)
            .mapToObj(number -> "id=regions:X" + number)
            .collect(Collectors.joining("&"));
    assertThat(SERVER.get("/api/batch?" + many).status()).isEqualTo(413);
  }
}
