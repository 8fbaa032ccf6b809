package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.web.SeedServer.Answered;

/// Whoever runs the server sees updates, and queries of the editor's page, beside other queries,
/// and stops them.
class OverseenWorkTest {
  private static final String ENDLESS =
      "INSERT { ?a <urn:x:p> ?l } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l"
          + " FILTER(STRLEN(CONCAT(STR(?a), STR(?d), STR(?g), STR(?j))) < 4) }";

  @Test
  @Timeout(120)
  void anUpdateIsSeenAndStoppedAndChangesNothing(@TempDir Path data) {
    try (WritingServer server = WritingServer.over(data, Duration.ofSeconds(100));
        ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      long version = server.base().version();
      CompletableFuture<Answered> first =
          CompletableFuture.supplyAsync(() -> server.update(ENDLESS), writers);
      JsonNode running = await(server, "running");
      assertThat(running.path("query").asText()).isEqualTo(ENDLESS);
      CompletableFuture<Answered> second =
          CompletableFuture.supplyAsync(() -> server.update(ENDLESS), writers);
      JsonNode waiting = await(server, "waiting");

      for (JsonNode update : List.of(waiting, running)) {
        String path = "/admin/queries/" + update.path("id").asText();
        assertThat(server.send(server.keyed(path).DELETE()).status()).isEqualTo(200);
      }
      for (CompletableFuture<Answered> update : List.of(first, second)) {
        assertThat(update.join().status()).isEqualTo(503);
        assertThat(update.join().json().path("detail").asText())
            .startsWith("An administrator stopped this query.");
      }
      assertThat(server.base().version()).isEqualTo(version);
      assertThat(queries(server)).isEmpty();
      assertThat(server.update("INSERT DATA { <urn:x:a> <urn:x:p> 1 }").status()).isEqualTo(200);
    }
  }

  @Test
  @Timeout(120)
  void aQueryOfTheEditorTakesItsTurnAndIsStoppedLikeAnyOther(@TempDir Path data) {
    String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    try (WritingServer server = WritingServer.over(data);
        ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      String page = "/sparql?format=html&query=" + SeedServer.escape(slow);
      CompletableFuture<Answered> asked =
          CompletableFuture.supplyAsync(() -> server.send(server.request(page).GET()), askers);
      JsonNode running = await(server, "running");
      assertThat(running.path("query").asText()).isEqualTo(slow);
      server.send(server.keyed("/admin/queries/" + running.path("id").asText()).DELETE());
      assertThat(asked.join().status()).isEqualTo(503);
      assertThat(asked.join().header("Retry-After")).isNotEmpty();
      assertThat(asked.join().body()).contains("An administrator stopped this query.");
    }
  }

  private static JsonNode await(WritingServer server, String state) {
    while (true) {
      for (JsonNode query : queries(server)) {
        if (query.path("state").asText().equals(state)) {
          return query;
        }
      }
      Thread.onSpinWait();
    }
  }

  private static JsonNode queries(WritingServer server) {
    return server.send(server.keyed("/admin/queries").GET()).json().path("queries");
  }
}
