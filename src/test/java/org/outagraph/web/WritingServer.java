package org.outagraph.web;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.knowledge.WriteLimits;
import org.outagraph.web.SeedServer.Answered;

/// A server with a key, for tests that write over HTTP; the ontology is small and made up.
final class WritingServer implements AutoCloseable {
  static final String KEY = "a made-up key";
  static final String UPDATE = "application/sparql-update";

  private final LiveServer live;

  private WritingServer(Path data, Duration update, Optional<String> key) {
    this.live =
        Beginning.small(data)
            .limits(new WriteLimits(1 << 20, 64, Duration.ofSeconds(30)).withUpdate(update))
            .settings(new WebSettings("127.0.0.1", 0, Optional.empty(), key))
            .start();
    base().updateVocabulary();
  }

  static WritingServer over(Path data) {
    return over(data, WriteLimits.STANDARD.update());
  }

  static WritingServer withoutKey(Path data) {
    return new WritingServer(data, WriteLimits.STANDARD.update(), Optional.empty());
  }

  /// @param update how long an update may work out what it changes
  static WritingServer over(Path data, Duration update) {
    return new WritingServer(data, update, Optional.of(KEY));
  }

  KnowledgeBase base() {
    return live.base();
  }

  /// Sends an update as the body, with the key.
  Answered update(String text, String... headers) {
    return send(
        keyed("/update", headers)
            .header("Content-Type", UPDATE)
            .POST(HttpRequest.BodyPublishers.ofString(text)));
  }

  /// The only column of a query's rows, as CSV writes them, sorted.
  List<String> select(String query) {
    Answered answer =
        send(request("/sparql?query=" + SeedServer.escape(query), "Accept", "text/csv").GET());
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.body());
    }
    return answer.body().lines().skip(1).sorted().toList();
  }

  boolean ask(String pattern) {
    String query = SeedServer.escape("ASK { " + pattern + " }");
    return send(request("/sparql?query=" + query, "Accept", "application/sparql-results+json")
            .GET())
        .json()
        .path("boolean")
        .asBoolean();
  }

  HttpRequest.Builder keyed(String path, String... headers) {
    return request(path, headers).header("Authorization", "Bearer " + KEY);
  }

  HttpRequest.Builder request(String path, String... headers) {
    return live.request(path, headers);
  }

  Answered send(HttpRequest.Builder request) {
    return live.send(request);
  }

  int port() {
    return live.port();
  }

  @Override
  public void close() {
    live.close();
  }
}
