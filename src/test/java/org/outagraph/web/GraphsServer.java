package org.outagraph.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

/// The real server over an empty folder, for tests that bring their own data.
final class GraphsServer implements AutoCloseable {
  private static final Path ONTOLOGY = Path.of("src/test/resources/small-ontology");

  private final HttpClient client = HttpClient.newHttpClient();
  private final KnowledgeBase base;
  private final WebServer server;

  private GraphsServer(QueryLimits limits) {
    try {
      base =
          KnowledgeBase.open(
              new Setup(
                  Files.createTempDirectory("outagraph-own"),
                  Ontology.read(ONTOLOGY.toAbsolutePath()),
                  Questions.none(),
                  limits,
                  WriteLimits.STANDARD,
                  Clock.systemUTC()),
              Progress.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server = WebServer.start(base, new WebSettings("127.0.0.1", 0, Optional.empty()));
  }

  static GraphsServer start() {
    return start(QueryLimits.standard());
  }

  static GraphsServer start(QueryLimits limits) {
    return new GraphsServer(limits);
  }

  /// Commits lines of RDF Patch without their end, and returns the version.
  long add(String... lines) {
    String patch = String.join(" .\n", lines) + " .\n";
    return base.commit(new Change(patch), "test", "made up");
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .timeout(Duration.ofSeconds(30));
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// The whole answer to a request that no library would send.
  String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    server.close();
    base.close();
    client.close();
  }
}
