package org.outagraph.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.outagraph.graph.Ontology;
import org.outagraph.graph.questions.Questions;
import org.outagraph.graph.sparql.QueryLimits;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.knowledge.Progress;
import org.outagraph.knowledge.Setup;
import org.outagraph.knowledge.WriteLimits;

/// A real server over a folder of its own, for tests that write. It begins with the vocabulary and
/// one region, which is made up.
final class OwnServer implements AutoCloseable {
  private static final String PREFIXES =
      """
      PREFIX og: <https://w3id.org/outagraph/ontology#>
      PREFIX regions: <https://w3id.org/outagraph/regions/>
      PREFIX organisations: <https://w3id.org/outagraph/organisations/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private final KnowledgeBase base;
  private final WebServer server;

  private OwnServer(Path folder, Optional<String> address) {
    Path ontology = Path.of("ontology");
    this.folder = folder;
    this.base =
        KnowledgeBase.open(
            new Setup(
                folder.resolve("data"),
                Ontology.read(ontology),
                Questions.read(ontology),
                QueryLimits.standard(),
                WriteLimits.STANDARD,
                Clock.systemUTC()),
            Progress.NONE);
    this.server = WebServer.start(base, new WebSettings("127.0.0.1", 0, address));
  }

  private OwnServer begun() {
    base.updateVocabulary();
    load("regions:XX a og:Region ; rdfs:label \"X\"@en ; og:isoCode \"XX\" .");
    return this;
  }

  static OwnServer in(Path folder) {
    return new OwnServer(folder, Optional.empty()).begun();
  }

  /// Over a folder that has everything already.
  static OwnServer over(Path folder) {
    return new OwnServer(folder, Optional.empty());
  }

  static OwnServer at(String address, Path folder) {
    return new OwnServer(folder, Optional.of(address)).begun();
  }

  KnowledgeBase base() {
    return base;
  }

  /// Loads Turtle whose prefixes need not be declared.
  long load(String turtle) {
    try {
      Path file = Files.createTempFile(folder, "made-up", ".ttl");
      Files.writeString(file, PREFIXES + turtle + "\n");
      return base.load(List.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpResponse<byte[]> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  HttpResponse<byte[]> send(String method, String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    try {
      return client.send(
          (headers.length == 0 ? request : request.headers(headers)).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    base.close();
  }
}
