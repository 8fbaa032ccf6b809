package org.outagraph.web;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.outagraph.graph.sparql.QueryLimits;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Change;
import org.outagraph.model.Names;
import org.outagraph.web.SeedServer.Answered;

/// A server over made-up triples: a chain of links and a label for every second one.
final class MadeUpServer implements AutoCloseable {
  private final LiveServer live;

  private MadeUpServer(LiveServer live) {
    this.live = live;
  }

  static MadeUpServer withChain(Path data, QueryLimits limits, int links) {
    return withChain(Beginning.small(data).limits(limits), links);
  }

  static MadeUpServer withChain(Path data, QueryLimits limits, int links, WebSettings settings) {
    return withChain(Beginning.small(data).limits(limits).settings(settings), links);
  }

  private static MadeUpServer withChain(Beginning beginning, int links) {
    LiveServer live = beginning.start();
    live.base().commit(chain(links), "test", "A made-up chain");
    return new MadeUpServer(live);
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
    return live.base();
  }

  int port() {
    return live.port();
  }

  /// Sends a query as the body, and takes CSV where rows come back.
  Answered query(String text, String... headers) {
    return send(
        live.request("/sparql", headers)
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "text/csv, application/n-triples;q=0.9, */*;q=0.1")
            .POST(HttpRequest.BodyPublishers.ofString(text)));
  }

  Answered get(String path, String... headers) {
    return send(live.request(path, headers).GET());
  }

  HttpRequest.Builder request(String path) {
    return live.request(path);
  }

  Answered send(HttpRequest.Builder request) {
    return live.send(request);
  }

  @Override
  public void close() {
    live.close();
  }
}
