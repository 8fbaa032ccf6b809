package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.outagraph.web.SeedServer.Answered;

/// `explain=json` tells how an answer comes about, by every way a query may come.
class ExplainTest {
  private static final String QUERY = "SELECT ?o { ?o a og:Outage OPTIONAL { ?o og:cause ?c } }";

  private final SeedServer server = SeedServer.get();

  @Test
  void everyOperatorHasItsRowsAndItsTime() {
    long outages = server.get("/api/outages").json().path("total").path("value").asLong();
    String escaped = SeedServer.escape(QUERY);
    for (Answered answer :
        new Answered[] {
          server.get("/sparql?explain=json&query=" + escaped),
          server.post("/sparql?explain=json", "application/sparql-query", QUERY),
          server.post(
              "/sparql", "application/x-www-form-urlencoded", "explain=json&query=" + escaped)
        }) {
      JsonNode told = answer.json();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(told.path("version").asLong()).isEqualTo(server.base().version());
      assertThat(told.path("complete").asBoolean()).isTrue();
      assertThat(told.path("milliseconds").path("total").asDouble()).isPositive();
      JsonNode optional = told.path("plan").path("children").path(0);
      assertThat(optional.path("operator").asText()).isEqualTo("conditional");
      assertThat(optional.path("rows").asLong()).isEqualTo(told.path("rows").asLong());
      assertThat(optional.path("children").path(0).path("rows").asLong()).isEqualTo(outages);
      assertThat(optional.path("children").path(1).path("executions").asLong()).isEqualTo(outages);
    }
  }

  @Test
  void anExplanationIsGivenAsJsonOnly() {
    Answered answer = server.get("/sparql?explain=yes&query=" + SeedServer.escape(QUERY));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("parameter").asText()).isEqualTo("explain");
  }
}
