package org.outagraph.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.outagraph.graph.Ontology;
import org.outagraph.graph.questions.Questions;
import org.outagraph.graph.sparql.QueryLimits;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.knowledge.Progress;
import org.outagraph.knowledge.Setup;
import org.outagraph.knowledge.WriteLimits;
import org.outagraph.web.SeedServer.Answered;

/// A real server with a key, over a knowledge base of its own with the small, made-up ontology.
final class WritingServer implements AutoCloseable {
  static final String KEY = "a made-up key";
  static final String UPDATE = "application/sparql-update";
  private static final Path ONTOLOGY = Path.of("src/test/resources/small-ontology");

  private final HttpClient client = HttpClient.newHttpClient();
  private final KnowledgeBase base;
  private final WebServer server;

  private WritingServer(KnowledgeBase base, Optional<String> key) {
    this.base = base;
    this.server = WebServer.start(base, new WebSettings("127.0.0.1", 0, Optional.empty(), key));
  }

  static WritingServer over(Path data) {
    return over(data, WriteLimits.STANDARD.update(), Optional.of(KEY));
  }

  static WritingServer withoutKey(Path data) {
    return over(data, WriteLimits.STANDARD.update(), Optional.empty());
  }

  /// @param update how long an update may work out what it changes
  static WritingServer over(Path data, Duration update) {
    return over(data, update, Optional.of(KEY));
  }

  private static WritingServer over(Path data, Duration update, Optional<String> key) {
    KnowledgeBase base =
        KnowledgeBase.open(
            new Setup(
                data,
                Ontology.read(ONTOLOGY.toAbsolutePath()),
                Questions.none(),
                QueryLimits.standard(),
                new WriteLimits(1 << 20, 64, Duration.ofSeconds(30)).withUpdate(update),
                Clock.systemUTC()),
            Progress.NONE);
    base.updateVocabulary();
    return new WritingServer(base, key);
  }

  KnowledgeBase base() {
    return base;
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
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .timeout(Duration.ofSeconds(60));
    return headers.length == 0 ? request : request.headers(headers);
  }

  Answered send(HttpRequest.Builder request) {
    try {
      return new Answered(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() {
    client.close();
    server.close();
    base.close();
  }
}
