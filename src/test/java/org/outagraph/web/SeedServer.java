package org.outagraph.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.outagraph.graph.Ontology;
import org.outagraph.graph.questions.Questions;
import org.outagraph.graph.sparql.QueryLimits;
import org.outagraph.ingest.Ingest;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.knowledge.Progress;
import org.outagraph.knowledge.Setup;
import org.outagraph.knowledge.WriteLimits;
import org.outagraph.web.pages.Pages;

/// The real server over the real seed data, started once for all tests that only read.
public final class SeedServer {
  private static final WebSettings SETTINGS = new WebSettings("127.0.0.1", 0, Optional.empty());
  private static final SeedServer ONLY = new SeedServer();

  private final HttpClient client = HttpClient.newHttpClient();
  private final KnowledgeBase base;
  private final Ingest ingest;
  private final WebServer server;

  private SeedServer() {
    Path ontology = Path.of("ontology");
    try {
      Path data = Files.createTempDirectory("outagraph-seed");
      base =
          KnowledgeBase.open(
              new Setup(
                  data,
                  Ontology.read(ontology),
                  Questions.read(ontology),
                  QueryLimits.standard(),
                  WriteLimits.STANDARD,
                  Clock.systemUTC()),
              Progress.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    base.loadSeed(Path.of("seed-data"), Progress.NONE);
    ingest = Ingest.open(base, Path.of("ontology/patterns"), Clock.systemUTC());
    server = WebServer.start(base, ingest, SETTINGS);
  }

  public static SeedServer get() {
    return ONLY;
  }

  public KnowledgeBase base() {
    return base;
  }

  /// Every route of the server.
  List<Route> routes() {
    return new Routes(base, ingest, new Pages(new KnownThings(base)), SETTINGS).all();
  }

  /// Where it listens.
  public String address() {
    return "http://127.0.0.1:" + server.port();
  }

  int port() {
    return server.port();
  }

  /// An answer with what tests ask of it.
  public record Answered(HttpResponse<String> response) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public int status() {
      return response.statusCode();
    }

    public String body() {
      return response.body();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public static String escape(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public Answered get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  public Answered post(String path, String type, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  public Answered send(HttpRequest.Builder request) {
    try {
      return new Answered(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// The first line of the answer to a path that no well-behaved client would send.
  public String statusLine(String path) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.lines().findFirst().orElse("");
    }
  }

  public HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(address() + path));
    return headers.length == 0 ? request : request.headers(headers);
  }
}
