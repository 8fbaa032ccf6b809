package org.outagraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/// A client with a connection of its own, which takes good answers, and that the server has too
/// much to do.
final class Client {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String address;

  Client(String address) {
    this.address = address;
  }

  /// Asks and reads the answer; false if the server gave up.
  boolean get(String path) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200 && answer.statusCode() != 503) {
        String told = new String(answer.body(), StandardCharsets.UTF_8);
        throw new IllegalStateException(path + ": " + answer.statusCode() + " " + told);
      }
      return answer.statusCode() == 200;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
