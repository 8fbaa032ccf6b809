package org.outagraph.ingest.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

class FetcherTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-07-23T12:00:00Z"), ZoneOffset.UTC);
  private static final FetchLimits SMALL =
      new FetchLimits(
          100_000, Duration.ofMillis(700), Duration.ofSeconds(2), 5, Duration.ofMillis(20));

  private HttpServer server;
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<String> resolved = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    page(
        "/story",
        200,
        "text/html; charset=utf-8",
        "<p>A story</p>".getBytes(StandardCharsets.UTF_8));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aPageComesWithItsTypeAndIsAskedForInOurName() {
    List<String> agents = Collections.synchronizedList(new ArrayList<>());
    server.createContext(
        "/who",
        exchange -> {
          agents.addAll(exchange.getRequestHeaders().get("User-Agent"));
          send(exchange, 200, new byte[] {'x'});
        });
    Fetched fetched = fetcher().fetch(at("news.example", "/story"));
    assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo("<p>A story</p>");
    assertThat(fetched.mediaType()).isEqualTo("text/html; charset=utf-8");
    fetcher().fetch(at("news.example", "/who"));
    assertThat(agents).containsExactly("Outagraph (+https://w3id.org/outagraph/)");
  }

  @Test
  void whatRobotsMayNotFetchIsNotFetchedAndTheRulesAreAskedForOnce() {
    page(
        "/robots.txt",
        200,
        "text/plain",
        "User-agent: outagraph\nDisallow: /private\n\nUser-agent: *\nDisallow: /"
            .getBytes(StandardCharsets.UTF_8));
    page("/private/a", 200, "text/html", new byte[] {'x'});
    Fetcher fetcher = fetcher();
    assertThat(fetcher.fetch(at("news.example", "/story")).body()).isNotEmpty();
    assertThat(problem(fetcher, "/private/a")).isInstanceOf(Problem.Refused.class);
    assertThat(asked).containsOnlyOnce("/robots.txt").doesNotContain("/private/a");
  }

  @Test
  void aSiteWhoseRobotsFileFailsIsLeftAloneForNow() {
    page("/robots.txt", 503, "text/plain", new byte[0]);
    assertThat(problem(fetcher(), "/story")).isInstanceOf(Problem.Unavailable.class);
    assertThat(asked).doesNotContain("/story");
  }

  @Test
  void redirectsAreFollowedAFewTimesAndEachIsCheckedAnew() {
    redirect("/moved", "/story");
    redirect("/round", "/round");
    redirect("/inside", "http://inside.example:" + port() + "/story");
    redirect("/file", "file:///etc/passwd");
    redirect("/ftp", "ftp://news.example/x");
    redirect("/port", "http://news.example:22/");
    Fetched fetched = fetcher().fetch(at("news.example", "/moved"));
    assertThat(fetched.address().getPath()).isEqualTo("/story");
    assertThat(problem(fetcher(), "/round").sentence()).contains("redirects more than 5 times");
    assertThat(problem(fetcher(), "/inside")).isInstanceOf(Problem.Refused.class);
    assertThat(problem(fetcher(), "/file").sentence()).contains("only http and https");
    assertThat(problem(fetcher(), "/ftp").sentence()).contains("only http and https");
    assertThat(problem(fetcher(), "/port").sentence()).contains("port 22");
  }

  @Test
  void theNameIsResolvedOnceAndTheConnectionGoesToThatAddress() {
    page("/robots.txt", 404, "text/plain", new byte[0]);
    Fetcher fetcher = fetcher();
    fetcher.fetch(at("turning.example", "/story"));
    assertThat(resolved).containsExactly("turning.example", "turning.example");
    assertThat(asked).contains("/story");
    assertThatThrownBy(() -> fetcher.fetch(at("turning.example", "/story")))
        .hasMessageContaining("not public");
  }

  @Test
  void aHostOfWhichOneAddressIsNotAllowedIsRefused() {
    assertThatThrownBy(() -> fetcher().fetch(at("mixed.example", "/story")))
        .hasMessageContaining("10.0.0.1");
    assertThat(asked).isEmpty();
  }

  @Test
  void whatIsTooLargeIsRefusedPackedOrNot() throws IOException {
    page("/large", 200, "text/html", new byte[100_001]);
    server.createContext(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 10_000; i++) {
              out.write(new byte[1_000]);
            }
          } catch (IOException left) {
            return;
          }
        });
    byte[] bomb = packed(new byte[60_000_000]);
    assertThat(bomb.length).isLessThan(100_000);
    server.createContext("/bomb", exchange -> packed(exchange, bomb));
    server.createContext("/packed", exchange -> packed(exchange, packed(new byte[] {'h', 'i'})));
    assertThat(problem(fetcher(), "/large")).isInstanceOf(Problem.TooLarge.class);
    assertThat(problem(fetcher(), "/endless")).isInstanceOf(Problem.TooLarge.class);
    assertThat(problem(fetcher(), "/bomb")).isInstanceOf(Problem.TooLarge.class);
    assertThat(fetcher().fetch(at("news.example", "/packed")).body())
        .isEqualTo(new byte[] {'h', 'i'});
  }

  @Test
  void aSiteThatDripsOrIsSilentIsLeft() throws IOException {
    try (ServerSocket slow = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> dripForever(slow));
      long start = System.nanoTime();
      assertThatThrownBy(
              () -> fetcher().fetch("http://news.example:" + slow.getLocalPort() + "/story"))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("robots.txt");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () -> fetcher().fetch("http://news.example:" + silent.getLocalPort() + "/story"))
          .isInstanceOf(ProblemException.class);
    }
  }

  @Test
  void addressesThatAreNoneAreRefusedInPlainWords() {
    Map<String, String> reasons =
        Map.of(
            "news.example/story", "only http and https",
            "http://", "write an address",
            "http://user:pw@news.example/", "name or password",
            "javascript:alert(1)", "only http and https",
            "http://nowhere.example/", "no host goes by the name");
    reasons.forEach(
        (address, reason) ->
            assertThatThrownBy(() -> fetcher().fetch(address))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(reason));
    assertThatThrownBy(() -> fetcher().fetch(at("news.example", "/none")))
        .hasMessageContaining("answered with 404");
  }

  @Test
  void thePublicInternetHasNoPlacesOfOurOwn() throws UnknownHostException {
    for (String inside :
        List.of(
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "198.18.0.1",
            "192.0.2.1",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "2002:7f00:1::",
            "2001:0:1::1",
            "2001:db8::1",
            "::127.0.0.1")) {
      assertThat(PublicAddresses.contain(InetAddress.getByName(inside))).as(inside).isFalse();
    }
    for (String outside :
        List.of("93.184.215.14", "8.8.8.8", "172.32.0.1", "2606:4700::1111", "2a00:1450::1")) {
      assertThat(PublicAddresses.contain(InetAddress.getByName(outside))).as(outside).isTrue();
    }
    for (String address :
        List.of(
            "http://127.0.0.1/",
            "http://[::1]/",
            "http://localhost/",
            "http://[::ffff:10.0.0.1]/",
            "http://2130706433/")) {
      assertThatThrownBy(() -> new Fetcher(CLOCK).fetch(address))
          .as(address)
          .isInstanceOf(ProblemException.class);
    }
  }

  @Test
  void aSiteIsVisitedWithAPauseAndOthersAreNotKeptWaiting() {
    Pace pace = new Pace(Duration.ofMillis(200));
    long start = System.nanoTime();
    pace.await("a.example");
    pace.await("b.example");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(190));
    pace.await("a.example");
    pace.await("a.example");
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(400));
  }

  // The little internet of these tests.

  private Fetcher fetcher() {
    return new Fetcher(
        new Network() {
          @Override
          public List<InetAddress> resolve(String host) throws UnknownHostException {
            resolved.add(host);
            InetAddress here = InetAddress.getLoopbackAddress();
            InetAddress inside = InetAddress.getByName("10.0.0.1");
            return switch (host) {
              case "news.example" -> List.of(here);
              case "inside.example" -> List.of(inside);
              case "mixed.example" -> List.of(here, inside);
              case "turning.example" -> List.of(resolved.size() <= 2 ? here : inside);
              default -> throw new UnknownHostException(host);
            };
          }

          @Override
          public boolean allows(InetAddress address) {
            return address.isLoopbackAddress();
          }

          @Override
          public boolean allows(int port) {
            return port != 22;
          }
        },
        SMALL,
        CLOCK);
  }

  private Problem problem(Fetcher fetcher, String path) {
    try {
      fetcher.fetch(at("news.example", path));
    } catch (ProblemException e) {
      return e.problem();
    }
    throw new AssertionError(path + " was fetched");
  }

  private String at(String host, String path) {
    return "http://" + host + ":" + port() + path;
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private void page(String path, int status, String type, byte[] body) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          send(exchange, status, body);
        });
  }

  private void redirect(String path, String target) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", target);
          send(exchange, 302, new byte[0]);
        });
  }

  private void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    asked.add(exchange.getRequestURI().getPath());
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      if (body.length > 0) {
        out.write(body);
      }
    } catch (IOException left) {
      return;
    }
  }

  private void packed(HttpExchange exchange, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    send(exchange, 200, body);
  }

  private static byte[] packed(byte[] body) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(all)) {
      out.write(body);
    }
    return all.toByteArray();
  }

  /// Sends a header, byte by byte, that never ends.
  private static void dripForever(ServerSocket server) {
    try (Socket socket = server.accept()) {
      OutputStream out = socket.getOutputStream();
      out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
      while (true) {
        out.write('x');
        out.flush();
        Thread.sleep(100);
      }
    } catch (IOException | InterruptedException gone) {
      return;
    }
  }
}
