package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.knowledge.Progress;
import org.outagraph.model.Change;
import org.outagraph.model.Names;
import org.outagraph.model.ProblemException;

/// Walks through lists of the real data while the data changes.
class PinnedWalkTest {
  private static final String CLAIM = "<" + Names.BASE + "claims/%s>";
  private static final String TERM = "<" + Names.ONTOLOGY + "%s>";

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void aWalkThroughAllClaimsMeetsThePinnedVersionWhileOthersWrite() throws Exception {
    try (OwnServer server = OwnServer.over(folder)) {
      server.base().loadSeed(Path.of("seed-data"), Progress.NONE);
      long version = server.base().version();
      List<JsonNode> before = walk(server, "/api/claims?limit=500", version);
      assertThat(before).hasSizeGreaterThan(1_000);

      AtomicBoolean stop = new AtomicBoolean();
      List<JsonNode> meanwhile;
      JsonNode first = json(server, "/api/claims?limit=50");
      Thread writer = Thread.ofPlatform().start(() -> write(server, before, stop));
      try {
        while (server.base().version() < version + 3) {
          Thread.sleep(20);
        }
        meanwhile = rest(server, "/api/claims?limit=50", first, version);
      } finally {
        stop.set(true);
        writer.join();
      }
      assertThat(server.base().version()).isGreaterThan(version + 3);
      assertThat(meanwhile).isEqualTo(before);
      List<JsonNode> after = walk(server, "/api/claims?limit=500", server.base().version());
      assertThat(new HashSet<>(after)).isNotEqualTo(new HashSet<>(before));
      assertThat(walk(server, "/api/claims?limit=500&version=" + version, version))
          .isEqualTo(before);

      String claim = "/api/claims/" + before.getFirst().path("slug").asText();
      assertThat(server.get(claim).statusCode()).isEqualTo(404);
      assertThat(server.get(claim + "?version=" + version).statusCode()).isEqualTo(200);
    }
  }

  /// Takes away each claim in turn, from the first and from the last; renames what others say.
  private static void write(OwnServer server, List<JsonNode> claims, AtomicBoolean stop) {
    for (int i = 0; !stop.get() && i < 400; i++) {
      String slug =
          claims.get(i % 2 == 0 ? i / 2 : claims.size() - 1 - i / 2).path("slug").asText();
      String node = CLAIM.formatted(slug);
      try {
        server.base().commit(taken(server, slug), "test", "Taken away for a test");
      } catch (ProblemException e) {
        String words = "A %s %s \"Made up for a test.\"@en .\n";
        server
            .base()
            .commit(new Change(words.formatted(node, TERM.formatted("note"))), "test", "Made up");
      }
    }
  }

  private static Change taken(OwnServer server, String slug) {
    StringBuilder patch = new StringBuilder();
    text(server, "/claims/" + slug + ".nt")
        .lines()
        .filter(line -> line.startsWith(CLAIM.formatted(slug)))
        .forEach(line -> patch.append("D ").append(line).append('\n'));
    return new Change(patch.toString());
  }

  private static List<JsonNode> walk(OwnServer server, String path, long version) {
    return rest(server, path, json(server, path), version);
  }

  private static List<JsonNode> rest(OwnServer server, String path, JsonNode first, long version) {
    List<JsonNode> all = new ArrayList<>();
    JsonNode page = first;
    while (true) {
      assertThat(page.path("version").asLong()).isEqualTo(version);
      page.path("results").forEach(all::add);
      if (!page.has("next")) {
        assertThat(page.at("/total/value").asInt()).isEqualTo(all.size());
        return all;
      }
      page = json(server, path + "&cursor=" + page.path("next").asText());
    }
  }

  private static JsonNode json(OwnServer server, String path) {
    try {
      return JSON.readTree(text(server, path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(OwnServer server, String path) {
    return new String(server.get(path).body(), StandardCharsets.UTF_8);
  }
}
