package org.outagraph.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.outagraph.ingest.Ingest;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Change;
import org.outagraph.web.SeedServer.Answered;
import org.outagraph.web.pages.Pages;

/// A real server on a free port, and a client that asks it. [Beginning] starts one.
public final class LiveServer implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final KnowledgeBase base;
  private final Ingest ingest;
  private final WebServer server;
  private final WebSettings settings;

  LiveServer(KnowledgeBase base, WebSettings settings) {
    this.base = base;
    this.ingest = Ingest.open(base, Path.of("ontology/patterns"), Clock.systemUTC());
    this.server = WebServer.start(base, ingest, settings);
    this.settings = settings;
  }

  /// Every route of the server.
  List<Route> routes() {
    return new Routes(base, ingest, new Pages(new KnownThings(base)), settings).all();
  }

  public KnowledgeBase base() {
    return base;
  }

  public Ingest ingest() {
    return ingest;
  }

  public int port() {
    return server.port();
  }

  /// Where it listens.
  public String address() {
    return "http://127.0.0.1:" + server.port();
  }

  /// Commits lines of RDF Patch without their end, and returns the version.
  public long add(String... lines) {
    return base.commit(
        new Change(String.join(" .\n", lines) + " .\n"), "test", "Made up for a test");
  }

  public HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(60));
    return headers.length == 0 ? request : request.headers(headers);
  }

  /// The answer as text.
  public Answered send(HttpRequest.Builder request) {
    return new Answered(send(request, BodyHandlers.ofString()));
  }

  /// The answer as it came.
  public HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofByteArray());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
    try {
      return client.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// The whole answer to a request that no library would send; it has to say that the connection
  /// closes.
  public String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    client.close();
    server.close();
    ingest.close();
    base.close();
  }
}
