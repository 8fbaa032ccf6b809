package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.graph.sparql.QueryLimits;
import org.outagraph.web.SeedServer.Answered;
import org.outagraph.web.queries.Allowance;

/// Each client has its share of requests and connections, and is told what is left. The clients of
/// this test come through a trusted proxy, so that they can be several.
@Timeout(60)
class ClientSharesTest {
  private static final String PROXY = "127.0.0.1";

  @TempDir private static Path data;
  private static MadeUpServer server;

  @BeforeAll
  static void start() {
    server = server(data, 60, 1_000, Optional.of(PROXY));
  }

  private static MadeUpServer server(
      Path folder, int visits, int connections, Optional<String> proxy) {
    Duration minute = Duration.ofMinutes(1);
    Allowance allowance = new Allowance(2, 8, minute, 2, 4, minute, 30, visits, connections);
    return MadeUpServer.withChain(
        folder,
        new QueryLimits(Duration.ofSeconds(10), 1_000, 1 << 20),
        10,
        new WebSettings("127.0.0.1", 0, Optional.empty(), Optional.of("secret"), allowance, proxy));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aClientMayComeSoOftenAtAnyDoor() {
    for (int i = 0; i < 20; i++) {
      assertThat(from("192.0.2.1", "/api/prefixes").status()).isEqualTo(200);
      assertThat(from("192.0.2.1", "/nothing/to/see").status()).isEqualTo(404);
      assertThat(from("192.0.2.1", "/admin/queries").status()).isEqualTo(401);
    }
    Answered refused = from("192.0.2.1", "/api/prefixes");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.json().path("type").asText()).isEqualTo("/problems/too-many");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3);
    assertThat(refused.header("RateLimit")).startsWith("\"requests\";r=0;t=");
    assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(from("192.0.2.2", "/api/prefixes").status()).isEqualTo(200);
    assertThat(from("192.0.2.1", "/health/live").status()).isEqualTo(200);
    assertThat(from("192.0.2.1", "/assets/style.css").status()).isEqualTo(200);
  }

  @Test
  void theShareComesBackEvenly() throws InterruptedException {
    for (int i = 0; i < 60; i++) {
      from("192.0.2.3", "/api/prefixes");
    }
    Answered refused = from("192.0.2.3", "/api/prefixes");
    assertThat(refused.status()).isEqualTo(429);
    Thread.sleep(Duration.ofSeconds(Integer.parseInt(refused.header("Retry-After"))));
    assertThat(from("192.0.2.3", "/api/prefixes").status()).isEqualTo(200);
  }

  @Test
  void whoeverHasTheKeyIsNotCounted() {
    for (int i = 0; i < 70; i++) {
      Answered answer = server.get("/api/prefixes", "Authorization", "Bearer secret");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("RateLimit")).isEmpty();
    }
  }

  @Test
  void aQueryTellsWhatIsLeftOfTimeAndFailures() {
    Answered answer = from("192.0.2.4", "/sparql?query=ASK%7B%7D");
    assertThat(answer.header("RateLimit-Policy"))
        .isEqualTo(
            "\"requests\";q=60;w=60, \"query-time\";q=60;qu=\"seconds\";w=60,"
                + " \"failures\";q=30;w=60");
    assertThat(answer.header("RateLimit")).contains("\"query-time\";r=59", "\"failures\";r=30;");
    Answered failed = from("192.0.2.4", "/sparql?query=ASK");
    assertThat(failed.status()).isEqualTo(400);
    assertThat(failed.header("RateLimit")).contains("\"failures\";r=29;");
  }

  @Test
  void anAddressMayHoldSoManyConnections(@TempDir Path other) throws IOException {
    List<Socket> open = new ArrayList<>();
    try (MadeUpServer narrow = server(other, 1_000, 5, Optional.empty())) {
      for (int i = 0; i < 5; i++) {
        open.add(new Socket("127.0.0.1", narrow.port()));
        assertThat(firstLine(open.get(i))).contains(" 200 ");
      }
      try (Socket sixth = new Socket("127.0.0.1", narrow.port())) {
        String answer =
            new String(sixth.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(answer).startsWith("HTTP/1.1 429 ").contains("Retry-After: ");
      }
      open.getFirst().close();
      assertThat(firstLineOfNext(narrow)).contains(" 200 ");
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  private static String firstLine(Socket socket) throws IOException {
    String request = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return new String(socket.getInputStream().readNBytes(20), StandardCharsets.US_ASCII);
  }

  /// Tries until the server has seen that a connection was closed.
  private static String firstLineOfNext(MadeUpServer server) {
    String answer = "";
    for (int i = 0; i < 50 && !answer.contains(" 200 "); i++) {
      try (Socket next = new Socket("127.0.0.1", server.port())) {
        Thread.sleep(100);
        answer = firstLine(next);
      } catch (IOException e) {
        answer = e.toString();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return answer;
  }

  private static Answered from(String client, String path) {
    return server.get(path, "X-Forwarded-For", client);
  }
}
