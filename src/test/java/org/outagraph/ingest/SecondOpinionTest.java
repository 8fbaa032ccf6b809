package org.outagraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.ingest.desk.Proposal;
import org.outagraph.ingest.desk.Receipt;
import org.outagraph.ingest.reading.Hints;
import org.outagraph.ingest.remote.ModelEndpoint;
import org.outagraph.knowledge.KnowledgeBase;

/// An article that a made-up model reads as well: it says one true thing, and one that it made up.
class SecondOpinionTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final Path ARTICLE =
      Path.of("src/test/resources/org/outagraph/ingest/pasted/mainland-kept-working.txt");
  private static final String TRUE_QUOTE =
      "the outage that a faulty CrowdStrike update caused on Friday";

  @TempDir private Path folder;

  @Test
  void aModelAddsWhatTheTextBearsOutAndNothingElse() throws IOException {
    Receipt receipt = read(200, claim(TRUE_QUOTE), claim("All airports of Hong Kong closed"));
    assertThat(receipt.proposals())
        .filteredOn(proposal -> extractedBy(proposal).startsWith("model "))
        .hasSize(1);
    assertThat(receipt.proposals())
        .anyMatch(proposal -> extractedBy(proposal).startsWith("patterns "));
    assertThat(receipt.article().dropped())
        .containsEntry("model: the quote does not stand in the text", 1);
  }

  @Test
  void withoutTheModelTheArticleIsTakenInAllTheSame() throws IOException {
    Receipt receipt = read(503);
    assertThat(receipt.proposals()).isNotEmpty();
    assertThat(receipt.article().dropped()).containsEntry("model: it did not answer", 1);
  }

  private static String extractedBy(Proposal proposal) {
    return proposal.now().claim().extractedBy();
  }

  @SafeVarargs
  private Receipt read(int status, Map<String, Object>... claims) throws IOException {
    HttpServer model = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    byte[] answer = answer(List.of(claims));
    model.createContext(
        "/v1/chat/completions",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(status, answer.length);
          try (var out = exchange.getResponseBody()) {
            out.write(answer);
          }
        });
    model.start();
    URI url = URI.create("http://127.0.0.1:" + model.getAddress().getPort() + "/v1");
    var endpoint = new ModelEndpoint(url, "made-up", Optional.empty(), Duration.ofSeconds(20));
    try (KnowledgeBase base = SeedBase.open(folder);
        Ingest ingest =
            Ingest.open(base, Path.of("ontology/patterns"), Optional.of(endpoint), CLOCK)) {
      return ingest
          .submit(Files.readAllBytes(ARTICLE), "text/plain", Optional.empty(), Hints.NONE)
          .getFirst();
    } finally {
      model.stop(0);
    }
  }

  private static Map<String, Object> claim(String quote) {
    return Map.of(
        "subject", "outages:crowdstrike-2024-07",
        "property", "responsible",
        "object", "CrowdStrike",
        "asserts", true,
        "quote", quote);
  }

  private static byte[] answer(List<Map<String, Object>> claims) throws IOException {
    String content = JSON.writeValueAsString(Map.of("claims", claims));
    var message = Map.of("choices", List.of(Map.of("message", Map.of("content", content))));
    return JSON.writeValueAsBytes(message);
  }
}
