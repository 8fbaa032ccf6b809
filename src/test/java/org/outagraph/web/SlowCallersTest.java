package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.outagraph.graph.sparql.QueryLimits;

/// Callers who take for ever keep nobody else waiting, and are let go.
@Timeout(60)
@Execution(ExecutionMode.SAME_THREAD)
class SlowCallersTest {
  private static final String HALF_A_BODY =
      """
      POST /sparql HTTP/1.1\r
      Host: localhost\r
      Content-Type: application/sparql-query\r
      Content-Length: 1000\r
      \r
      ASK { \
      """;

  @TempDir private static Path data;
  private static MadeUpServer server;
  private static ExecutorService callers;

  @BeforeAll
  static void start() {
    server =
        MadeUpServer.withChain(data, new QueryLimits(Duration.ofSeconds(10), 1_000, 1 << 20), 10);
    callers = Executors.newVirtualThreadPerTaskExecutor();
  }

  @AfterAll
  static void stop() {
    callers.close();
    server.close();
  }

  @Test
  void halfBodiesKeepNobodyElseWaiting() throws IOException {
    List<Socket> waiting = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        Socket socket = connect();
        socket.getOutputStream().write(HALF_A_BODY.getBytes(StandardCharsets.US_ASCII));
        waiting.add(socket);
      }
      long start = System.nanoTime();
      for (int i = 0; i < 10; i++) {
        assertThat(server.query("ASK {}").status()).isEqualTo(200);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  @Test
  void whoeverDripsIsLetGo() {
    CompletableFuture<String> head = answerToDrops("GET /api HTTP/1.1\r\nX-Slow: ");
    CompletableFuture<String> body = answerToDrops(HALF_A_BODY);
    assertThat(body.join()).startsWith("HTTP/1.1 408 ").contains("/problems/too-slowly-sent");
    assertThat(head.join()).startsWith("HTTP/1.1 408 ").contains("/problems/too-slowly-sent");
  }

  /// Sends the beginning and then a character now and then, until the server has had enough.
  private static CompletableFuture<String> answerToDrops(String beginning) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Socket socket = connect()) {
            CompletableFuture<String> answer =
                CompletableFuture.supplyAsync(() -> readAll(socket), callers);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            while (!answer.isDone()) {
              Thread.sleep(300);
              drip(socket);
            }
            return answer.join();
          } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
          }
        },
        callers);
  }

  private static void drip(Socket socket) throws IOException {
    try {
      socket.getOutputStream().write('x');
    } catch (SocketException e) {
      // the server has closed it; what it said before is being read
    }
  }

  private static String readAll(Socket socket) {
    StringBuilder read = new StringBuilder();
    try {
      for (int c = socket.getInputStream().read(); c >= 0; c = socket.getInputStream().read()) {
        read.append((char) c);
      }
    } catch (IOException e) {
      // closed with something unread; what came before is what was said
    }
    return read.toString();
  }

  private static Socket connect() throws IOException {
    return new Socket("127.0.0.1", server.port());
  }
}
