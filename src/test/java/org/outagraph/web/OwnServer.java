package org.outagraph.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.outagraph.knowledge.KnowledgeBase;

/// A server over a folder of its own, for tests that load files. It begins with the vocabulary and
/// one region, which is made up.
final class OwnServer implements AutoCloseable {
  private static final String PREFIXES =
      """
      PREFIX og: <https://w3id.org/outagraph/ontology#>
      PREFIX regions: <https://w3id.org/outagraph/regions/>
      PREFIX organisations: <https://w3id.org/outagraph/organisations/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  private final Path folder;
  private final LiveServer live;

  private OwnServer(Path folder, Optional<String> address) {
    this.folder = folder;
    this.live =
        Beginning.in(folder.resolve("data"))
            .settings(new WebSettings("127.0.0.1", 0, address))
            .start();
  }

  private OwnServer begun() {
    base().updateVocabulary();
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
    return live.base();
  }

  /// Loads Turtle whose prefixes need not be declared.
  long load(String turtle) {
    try {
      Path file = Files.createTempFile(folder, "made-up", ".ttl");
      Files.writeString(file, PREFIXES + turtle + "\n");
      return base().load(List.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpResponse<byte[]> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  HttpResponse<byte[]> send(String method, String path, String... headers) {
    return live.bytes(
        live.request(path, headers).method(method, HttpRequest.BodyPublishers.noBody()));
  }

  @Override
  public void close() {
    live.close();
  }
}
