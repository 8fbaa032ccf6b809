package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every door has in common.
class MannersTest {
  private static final SeedServer SERVER = SeedServer.get();

  @Test
  void theSameRepresentationIsNotSentTwice() {
    var first = SERVER.get("/api/outages/crowdstrike-2024-07");
    assertThat(first.header("Outagraph-Version")).isEqualTo(Long.toString(SERVER.base().version()));
    var again =
        SERVER.get("/api/outages/crowdstrike-2024-07", "If-None-Match", first.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/api", "/api/outages", "/outages/crowdstrike-2024-07", "/health/live"})
  void headTellsWhatGetWouldSend(String path) {
    var get = SERVER.get(path);
    var head = SERVER.send(SERVER.request(path).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
    assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing/here", "//api/search?q=x", "/api/planets", "/api/outages?x=1"})
  void headTellsWhatGetWouldRefuse(String path) {
    var get = SERVER.get(path);
    var head = SERVER.send(SERVER.request(path).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.status()).isEqualTo(get.status()).isBetween(400, 499);
    assertThat(head.body()).isEmpty();
    assertThat(head.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
  }

  @ParameterizedTest
  @CsvSource({
    "/nothing/here,404,not-found",
    "/api/planets,404,not-found",
    "/api/outages?limt=3,400,unknown-name",
    "/api/outages?limit=0,400,invalid",
    "/api/outages?cursor=broken,400,invalid",
    "/api/search,400,invalid",
    "/api/search?q=%22open,400,syntax",
    "/api/search?q=%ff,400,invalid",
    "/api/questions/what,404,not-found",
    "/api/outages/..%2f..%2fetc,404,not-found"
  })
  void everyErrorIsAProblemDocument(String path, int status, String name) {
    var answer = SERVER.get(path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("type").asText()).isEqualTo("/problems/" + name);
    assertThat(answer.json().path("detail").asText()).isNotBlank();
    assertThat(SERVER.get("/problems/" + name).status()).isEqualTo(200);
  }

  @Test
  void anEscapeThatIsNoneIsNotGuessedAt() throws IOException {
    assertThat(SERVER.statusLine("/api/search?q=%zz")).contains(" 400 ");
  }

  @Test
  void aBrowserGetsAPageForAnError() {
    var answer = SERVER.get("/nothing/here", "Accept", "text/html,*/*;q=0.8");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).startsWith("text/html");
  }

  @Test
  void aWrongMethodSaysWhichAreRight() {
    var answer = SERVER.send(SERVER.request("/sparql").DELETE());
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).contains("GET").contains("POST");
  }

  @Test
  void aBodyOfAnotherTypeIsNotGuessedAt() {
    assertThat(SERVER.post("/sparql", "text/plain", "ASK {}").status()).isEqualTo(415);
  }

  @Test
  void aBodyThatIsTooLongIsRefused() {
    String tooLong = "ASK { # " + "x".repeat(2 << 20) + "\n}";
    assertThat(SERVER.post("/sparql", "application/sparql-query", tooLong).status()).isEqualTo(413);
  }

  @Test
  void theServerLivesAndIsReady() {
    assertThat(SERVER.get("/health/live").status()).isEqualTo(200);
    JsonNode ready = SERVER.get("/health/ready").json();
    assertThat(ready.path("status").asText()).isEqualTo("ready");
    assertThat(ready.path("reasons")).isEmpty();
  }

  @Test
  void everyReplyForbidsWhatPagesDoNotNeed() {
    assertThat(SERVER.get("/").header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(SERVER.get("/").header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void everyPageIsThere() {
    for (String path :
        new String[] {
          "/",
          "/search",
          "/search?q=qax",
          "/questions",
          "/outages",
          "/claims",
          "/problems",
          "/outages/crowdstrike-2024-07",
          "/claims/crowdstrike-cn-spared",
          "/regions/CN",
          "/causes/fire"
        }) {
      var answer = SERVER.get(path, "Accept", "text/html");
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.body()).as(path).contains("<h1").contains("/assets/style.css");
    }
    assertThat(SERVER.get("/assets/style.css").header("Content-Type")).startsWith("text/css");
  }
}
