package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever walks the pages of a search gets every hit of one version once, while others write.
class SearchWalkTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
  private static final int MADE = 23;

  @TempDir Path folder;

  /// Organisations that are made up, from one number up to, not including, another.
  private static String made(int from, int to) {
    StringBuilder turtle = new StringBuilder();
    for (int i = from; i < to; i++) {
      turtle.append(
          "organisations:made-up-%d a og:Organisation ; rdfs:label \"Made-up bank %d\"@en .\n"
              .formatted(i, i));
    }
    return turtle.toString();
  }

  private static JsonNode json(HttpResponse<byte[]> answer) {
    try {
      return JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyHitOfTheVersionOfTheFirstPageComesOnceByTheLinksOfTheAnswers() {
    try (OwnServer server = OwnServer.in(folder)) {
      long version = server.load(made(0, MADE));
      List<String> seen = new ArrayList<>();
      String path = "/api/search?q=bank&type=organisations&limit=5";
      int written = MADE;
      while (!path.isEmpty()) {
        HttpResponse<byte[]> answer = server.get(path);
        JsonNode page = json(answer);
        assertThat(page.path("version").asLong()).isEqualTo(version);
        assertThat(answer.headers().firstValue("Outagraph-Version")).contains("" + version);
        assertThat(page.at("/total/value").asInt()).isEqualTo(MADE);
        page.path("results").forEach(hit -> seen.add(hit.path("slug").asText()));
        Matcher next = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
        assertThat(next.find()).isEqualTo(page.has("next"));
        path = page.has("next") ? next.group(1) : "";
        server.load(made(written, ++written));
      }
      assertThat(seen).hasSize(MADE).doesNotHaveDuplicates();
      assertThat(seen).allMatch(slug -> Integer.parseInt(slug.replaceAll("\\D+", "")) < MADE);
      assertThat(json(server.get("/api/search?q=bank")).at("/total/value").asInt())
          .isEqualTo(written);
    }
  }

  @Test
  void aCursorForAnotherSearchIsRefused() {
    try (OwnServer server = OwnServer.in(folder)) {
      server.load(made(0, MADE));
      String cursor = json(server.get("/api/search?q=bank&limit=5")).path("next").asText();
      for (String other :
          List.of("q=made", "q=bank&from=2020", "q=bank&knownAt=2020", "q=bank&type=regions")) {
        var answer = server.get("/api/search?" + other + "&cursor=" + cursor);
        assertThat(answer.statusCode()).as(other).isEqualTo(400);
      }
    }
  }
}
