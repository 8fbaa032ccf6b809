package org.outagraph.w3c;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;

/// The endpoint as a client sees it.
final class Endpoint {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final String key;
  private final Map<String, Set<String>> loaded = new HashMap<>();

  Endpoint(String address, String key) {
    this.address = address;
    this.key = key;
  }

  HttpResponse<byte[]> query(String parameters, String text, String accept) {
    return send(
        request("/sparql" + parameters)
            .header("Content-Type", "application/sparql-query")
            .header("Accept", accept)
            .POST(BodyPublishers.ofString(text)));
  }

  HttpResponse<byte[]> update(String text) {
    return send(
        request("/update")
            .header("Content-Type", "application/sparql-update")
            .POST(BodyPublishers.ofString(text)));
  }

  /// Puts a file of the suites into the graph of its own name, once, and its named graphs, if it
  /// has any, into those; returns the names of all.
  Set<String> load(String file) {
    return loaded.computeIfAbsent(
        file,
        _ -> {
          Map<String, Graph> graphs = new TreeMap<>();
          Answers.dataset(file)
              .forEach((name, graph) -> graphs.put(name.isEmpty() ? file : name, graph));
          if (graphs.size() == 1) {
            graphs.forEach((name, graph) -> put(name, Answers.written(graph), file));
          } else {
            insert(graphs);
          }
          return Set.copyOf(graphs.keySet());
        });
  }

  /// All graphs at once, so that a blank node may be in several of them.
  private void insert(Map<String, Graph> graphs) {
    StringBuilder text = new StringBuilder("INSERT DATA {\n");
    graphs.forEach(
        (name, graph) ->
            text.append("GRAPH <")
                .append(name)
                .append("> {\n")
                .append(new String(Answers.written(graph), StandardCharsets.UTF_8))
                .append("}\n"));
    require(update(text.append('}').toString()), "INSERT DATA of " + graphs.keySet());
  }

  /// Puts a graph; the empty name is that of the default graph.
  void put(String graph, byte[] triples, String what) {
    HttpResponse<byte[]> answer =
        send(
            request("/graphs" + parameter(graph))
                .header("Content-Type", "application/n-triples")
                .PUT(BodyPublishers.ofByteArray(triples)));
    require(answer, "PUT of " + what);
  }

  HttpResponse<byte[]> get(String graph) {
    return send(
        request("/graphs" + parameter(graph)).header("Accept", "application/n-triples").GET());
  }

  private static String parameter(String graph) {
    return graph.isEmpty() ? "?default" : "?graph=" + escape(graph);
  }

  static void require(HttpResponse<byte[]> answer, String what) {
    if (answer.statusCode() >= 300) {
      throw new AssertionError(what + ": " + answer.statusCode() + " " + text(answer));
    }
  }

  static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  static String escape(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + key);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
