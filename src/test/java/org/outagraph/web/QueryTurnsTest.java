package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.graph.sparql.QueryLimits;
import org.outagraph.web.SeedServer.Answered;
import org.outagraph.web.queries.Allowance;

/// Each client has its share of a server in public, and whoever runs it sees and stops what is
/// asked. The clients of this test come through a trusted proxy, so that they can be several.
@Timeout(60)
class QueryTurnsTest {
  private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
  private static final String QUICK = "ASK {}";
  private static final String FAULTY = "ASK";
  private static final String[] KEY = {"Authorization", "Bearer secret"};

  @TempDir private static Path data;
  private static MadeUpServer server;
  private static ExecutorService askers;

  @BeforeAll
  static void start() {
    Allowance allowance =
        new Allowance(
            3, 64, Duration.ofSeconds(60), 1, 1, Duration.ofMillis(1_500), 3, 1_000_000, 1_000);
    server =
        MadeUpServer.withChain(
            data,
            new QueryLimits(Duration.ofSeconds(20), 1_000, 1 << 20),
            3_000,
            new WebSettings(
                "127.0.0.1",
                0,
                Optional.empty(),
                Optional.of("secret"),
                allowance,
                Optional.of("127.0.0.1")));
    askers = Executors.newVirtualThreadPerTaskExecutor();
  }

  @AfterAll
  static void stop() {
    askers.close();
    server.close();
  }

  @Test
  void aClientHasSoManyRunningAndWaiting() {
    CompletableFuture<Answered> running = slow("192.0.2.1");
    awaitQueries("192.0.2.1", 1);
    CompletableFuture<Answered> waiting = slow("192.0.2.1");
    awaitQueries("192.0.2.1", 2);
    Answered third = ask("192.0.2.1", QUICK);
    assertThat(third.status()).isEqualTo(429);
    assertThat(third.json().path("type").asText()).isEqualTo("/problems/too-many");
    assertThat(Integer.parseInt(third.header("Retry-After"))).isPositive();
    assertThat(ask("192.0.2.2", QUICK).status()).isEqualTo(200);
    stopAll("192.0.2.1");
    assertThat(running.join().status()).isEqualTo(503);
    assertThat(waiting.join().status()).isEqualTo(503);
  }

  @Test
  void aClientMayFailSoOften() {
    for (int i = 0; i < 3; i++) {
      assertThat(ask("192.0.2.3", FAULTY).status()).isEqualTo(400);
    }
    assertThat(ask("192.0.2.3", QUICK).status()).isEqualTo(429);
    assertThat(ask("192.0.2.4", QUICK).status()).isEqualTo(200);
    assertThat(server.query(QUICK, KEY).status()).isEqualTo(200);
  }

  @Test
  void aClientHasSoMuchTime() throws InterruptedException {
    CompletableFuture<Answered> slow = slow("192.0.2.5");
    awaitQueries("192.0.2.5", 1);
    Thread.sleep(2_000);
    stopAll("192.0.2.5");
    slow.join();
    Answered next = ask("192.0.2.5", QUICK);
    assertThat(next.status()).isEqualTo(429);
    assertThat(next.json().path("detail").asText()).contains("your share");
  }

  @Test
  void whoeverHasTheKeySeesWhatIsAskedAndStopsIt() {
    CompletableFuture<Answered> slow = slow("192.0.2.6");
    JsonNode query = awaitQueries("192.0.2.6", 1).get(0);
    assertThat(query.path("query").asText()).isEqualTo(SLOW);
    assertThat(query.path("state").asText()).isEqualTo("running");
    while (awaitQueries("192.0.2.6", 1).get(0).path("allocatedBytes").asLong() == 0) {
      Thread.onSpinWait();
    }
    stopAll("192.0.2.6");
    assertThat(slow.join().status()).isEqualTo(503);
    assertThat(slow.join().json().path("detail").asText())
        .startsWith("An administrator stopped this query.");
    awaitQueries("192.0.2.6", 0);
  }

  @Test
  void nobodyElseSeesOrStopsAnything() {
    assertThat(server.get("/admin/queries").status()).isEqualTo(401);
    assertThat(server.get("/admin/queries").header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(server.send(server.request("/admin/queries/1").DELETE()).status()).isEqualTo(401);
    assertThat(server.send(server.request("/admin/queries/x").headers(KEY).DELETE()).status())
        .isEqualTo(404);
  }

  private static CompletableFuture<Answered> slow(String client) {
    return CompletableFuture.supplyAsync(() -> ask(client, SLOW), askers);
  }

  private static Answered ask(String client, String query) {
    return server.query(query, "X-Forwarded-For", "198.51.100.9, " + client);
  }

  /// Looks until the client has so many queries there.
  private static List<JsonNode> awaitQueries(String client, int count) {
    while (true) {
      List<JsonNode> found = new ArrayList<>();
      for (JsonNode query : server.get("/admin/queries", KEY).json().path("queries")) {
        if (query.path("client").asText().equals(client)) {
          found.add(query);
        }
      }
      if (found.size() == count) {
        return found;
      }
    }
  }

  private static void stopAll(String client) {
    for (JsonNode query : server.get("/admin/queries", KEY).json().path("queries")) {
      if (query.path("client").asText().equals(client)) {
        server.send(
            server.request("/admin/queries/" + query.path("id").asLong()).headers(KEY).DELETE());
      }
    }
  }
}
