package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of a connection when the answer is known before the body was read.
class UnreadBodyTest {
  private static final SeedServer SERVER = SeedServer.get();
  private static final String NEXT =
      "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

  @ParameterizedTest
  @ValueSource(strings = {"/update", "/nothing", "/api/outages", "/sparql", "/reconcile"})
  void aShortBodyThatComesLateIsReadAndTheConnectionKept(String path) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", SERVER.port())) {
      send(socket, head(path, "Content-Length: 5"));
      pause();
      send(socket, "later" + NEXT);
      String answers = rest(socket);
      assertThat(answers).matches("(?s)HTTP/1\\.1 4\\d\\d .*HTTP/1\\.1 200 OK.*");
      assertThat(answers.substring(0, answers.indexOf("\r\n\r\n"))).doesNotContain("Connection:");
    }
  }

  @Test
  void aLongBodyIsNotWaitedForAndTheAnswerSaysThatTheConnectionCloses() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", SERVER.port())) {
      send(socket, head("/update", "Content-Length: 100000000"));
      assertThat(rest(socket)).startsWith("HTTP/1.1 403").contains("Connection: close");
    }
  }

  /// The caller reads only after it has sent everything, as simple clients do.
  @ParameterizedTest
  @ValueSource(strings = {"/sparql", "/update", "/api/articles", "/nothing"})
  void whoSendsALongBodyToItsEndStillGetsTheAnswer(String path) throws IOException {
    byte[] piece = new byte[1 << 20];
    try (Socket socket = new Socket("127.0.0.1", SERVER.port())) {
      send(socket, head(path, "Content-Length: " + 40 * piece.length));
      for (int sent = 0; sent < 40; sent++) {
        socket.getOutputStream().write(piece);
      }
      pause();
      assertThat(rest(socket)).startsWith("HTTP/1.1 4").contains("Connection: close");
    }
  }

  @Test
  void aBodyThatWaitsForLeaveIsNotWaitedFor() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", SERVER.port())) {
      send(socket, head("/update", "Content-Length: 5\r\nExpect: 100-continue"));
      assertThat(rest(socket)).startsWith("HTTP/1.1 403").contains("Connection: close");
    }
  }

  private static String head(String path, String more) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: a/b\r\n%s\r\n\r\n"
        .formatted(path, more);
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private static String rest(Socket socket) throws IOException {
    socket.setSoTimeout(20_000);
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /// Time enough for the server to know its answer.
  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
