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
import java.util.Optional;
import org.outagraph.graph.Ontology;
import org.outagraph.graph.questions.Questions;
import org.outagraph.graph.sparql.QueryLimits;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.knowledge.Progress;
import org.outagraph.knowledge.Setup;
import org.outagraph.knowledge.WriteLimits;
import org.outagraph.model.Change;
import org.outagraph.model.Names;
import org.outagraph.web.SeedServer.Answered;

/// A real server over made-up triples: a chain of links and a label for every second one.
final class MadeUpServer implements AutoCloseable {
  private static final Path ONTOLOGY = Path.of("src/test/resources/small-ontology");

  private final HttpClient client = HttpClient.newHttpClient();
  private final KnowledgeBase base;
  private final WebServer server;

  private MadeUpServer(KnowledgeBase base, WebSettings settings) {
    this.base = base;
    this.server = WebServer.start(base, settings);
  }

  static MadeUpServer withChain(Path data, QueryLimits limits, int links) {
    return withChain(
        data, limits, links, new WebSettings("127.0.0.1", 0, Optional.empty(), Optional.empty()));
  }

  static MadeUpServer withChain(Path data, QueryLimits limits, int links, WebSettings settings) {
    KnowledgeBase base = base(data, limits);
    base.commit(chain(links), "test", "A made-up chain");
    return new MadeUpServer(base, settings);
  }

  static KnowledgeBase base(Path data, QueryLimits limits) {
    Ontology ontology = Ontology.read(ONTOLOGY.toAbsolutePath());
    return KnowledgeBase.open(
        new Setup(
            data, ontology, Questions.none(), limits, WriteLimits.STANDARD, Clock.systemUTC()),
        Progress.NONE);
  }

  private static Change chain(int links) {
    StringBuilder patch = new StringBuilder();
    for (int i = 0; i < links; i++) {
      patch.append("A %s <%snext> %s .\n".formatted(node(i), Names.ONTOLOGY, node(i + 1)));
      if (i % 2 == 0) {
        patch.append("A %s <%stitle> \"made up %d\" .\n".formatted(node(i), Names.ONTOLOGY, i));
      }
    }
    return new Change(patch.toString());
  }

  private static String node(int number) {
    return "<" + Names.BASE + "made-up/n" + number + ">";
  }

  KnowledgeBase base() {
    return base;
  }

  int port() {
    return server.port();
  }

  /// Sends a query as the body, and takes CSV where rows come back.
  Answered query(String text, String... headers) {
    var request = request("/sparql");
    return send(
        (headers.length == 0 ? request : request.headers(headers))
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "text/csv, application/n-triples;q=0.9, */*;q=0.1")
            .POST(HttpRequest.BodyPublishers.ofString(text)));
  }

  Answered get(String path, String... headers) {
    return send((headers.length == 0 ? request(path) : request(path).headers(headers)).GET());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .timeout(Duration.ofSeconds(30));
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

  @Override
  public void close() {
    client.close();
    server.close();
    base.close();
  }
}
