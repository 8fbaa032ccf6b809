package org.outagraph.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.outagraph.graph.sparql.QueryLimits;

/// A server over an empty folder, for tests that bring their own graphs.
final class GraphsServer implements AutoCloseable {
  private final LiveServer live;

  private GraphsServer(QueryLimits limits) {
    try {
      live = Beginning.small(Files.createTempDirectory("outagraph-own")).limits(limits).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static GraphsServer start() {
    return start(QueryLimits.standard());
  }

  static GraphsServer start(QueryLimits limits) {
    return new GraphsServer(limits);
  }

  /// Commits lines of RDF Patch without their end, and returns the version.
  long add(String... lines) {
    return live.add(lines);
  }

  HttpRequest.Builder request(String path) {
    return live.request(path);
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) {
    return live.bytes(request);
  }

  /// The whole answer to a request that no library would send.
  String raw(String request) throws IOException {
    return live.raw(request);
  }

  @Override
  public void close() {
    live.close();
  }
}
