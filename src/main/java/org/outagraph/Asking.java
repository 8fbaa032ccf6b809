package org.outagraph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.outagraph.web.WebServer;

/// How a command asks: over HTTP, from the server that serves the folder, or from one of its own
/// for as long as the command runs. So the command line shows what every other door answers.
final class Asking implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient client;
  private final URI address;
  private final Optional<String> key;
  private final Runnable own;

  private Asking(HttpClient client, URI address, Optional<String> key, Runnable own) {
    this.client = client;
    this.address = address;
    this.key = key;
    this.own = own;
  }

  static Asking open(Settings settings, Surroundings surroundings, TerminalProgress progress) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    Optional<URI> running =
        ServingNote.in(settings.data()).map(ServingNote::address).filter(at -> answers(client, at));
    return running
        .map(at -> new Asking(client, at, settings.writeKey(), () -> {}))
        .orElseGet(() -> of(Application.open(settings, surroundings, progress), client));
  }

  /// Asks this application, and closes it in the end.
  static Asking of(Application application) {
    return of(application, HttpClient.newHttpClient());
  }

  private static Asking of(Application application, HttpClient client) {
    String key = UUID.randomUUID().toString();
    WebServer server = application.serveAlone(key);
    URI at = URI.create("http://127.0.0.1:" + server.port() + "/");
    return new Asking(
        client,
        at,
        Optional.of(key),
        () -> {
          server.close();
          application.close();
        });
  }

  private static boolean answers(HttpClient client, URI address) {
    try {
      var request =
          HttpRequest.newBuilder(address.resolve("health/live"))
              .timeout(Duration.ofSeconds(2))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// The JSON at a path with these parameters; a problem document becomes a [Refusal].
  JsonNode get(String path, Map<String, List<String>> parameters) {
    return json(
        send(request(path + query(parameters)).header("Accept", "application/json").build()));
  }

  /// The same at a path that needs the key.
  JsonNode getKeyed(String path, Map<String, List<String>> parameters) {
    return json(send(keyed(path + query(parameters)).build()));
  }

  /// What comes of sending JSON to a path that needs the key.
  JsonNode post(String path, JsonNode body) {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    return post(path, Map.of(), "application/json", bytes);
  }

  /// What comes of sending a body to a path that needs the key.
  JsonNode post(String path, Map<String, List<String>> parameters, String mediaType, byte[] body) {
    return json(
        send(
            keyed(path + query(parameters))
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build()));
  }

  private HttpRequest.Builder keyed(String path) {
    String bearer =
        key.orElseThrow(
            () ->
                new Refusal(
                    "A server has the data folder open, and writing to it needs its key: set"
                        + " OUTAGRAPH_WRITE_KEY to it."));
    return request(path)
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + bearer);
  }

  private static String query(Map<String, List<String>> parameters) {
    StringBuilder query = new StringBuilder();
    parameters.forEach(
        (name, values) ->
            values.forEach(
                value ->
                    query
                        .append(query.isEmpty() ? '?' : '&')
                        .append(escape(name))
                        .append('=')
                        .append(escape(value))));
    return query.toString();
  }

  /// The text at a path, whatever its type.
  String text(String path) {
    return send(request(path).build());
  }

  /// The answer to a SPARQL query in the form asked for, or in the usual one if that is empty.
  String query(String text, String format) {
    return send(
        request(format.isEmpty() ? "sparql" : "sparql?format=" + escape(format))
            .header("Content-Type", "application/sparql-query")
            .POST(HttpRequest.BodyPublishers.ofString(text))
            .build());
  }

  /// The name of the current version's dump in a form, such as `nq`.
  String dump(String form) {
    List<String> known = new ArrayList<>();
    for (JsonNode dump : get("dumps/", Map.of()).path("results")) {
      String name = dump.path("name").asText();
      if (name.endsWith("." + form + ".gz")) {
        return name;
      }
      known.add(name.replaceAll("^outagraph-\\d+\\.(.*)\\.gz$", "$1"));
    }
    throw new Refusal("There is no form \"" + form + "\"; there are " + String.join(", ", known));
  }

  /// Writes what is at a path to a file, which is not there before it is whole.
  void download(String path, Path target) {
    try {
      Path folder = target.toAbsolutePath().getParent();
      Path unfinished = Files.createTempFile(folder, "." + target.getFileName(), ".new");
      HttpResponse<Path> response =
          client.send(request(path).build(), HttpResponse.BodyHandlers.ofFile(unfinished));
      if (response.statusCode() != 200) {
        Files.delete(unfinished);
        throw new Refusal("The server answered with status " + response.statusCode());
      }
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking", e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
  }

  /// As a part of an address.
  static String escape(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String send(HttpRequest request) {
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (response.statusCode() / 100 != 2) {
        throw new Refusal(
            json(response.body()).path("detail").asText("status " + response.statusCode()));
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking", e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    own.run();
  }
}
