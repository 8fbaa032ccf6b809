package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.outagraph.web.SeedServer.Answered;

/// What every door has in common, tried at every door that there is.
class EveryRouteTest {
  private static final SeedServer SERVER = SeedServer.get();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /// What stands for the parts of a path, so that most doors have something to show.
  private static final Map<String, String> PARTS =
      Map.of(
          "/graphs/{name}", "/graphs/none",
          "/questions/{name}", "/questions/regions-spared-by-domestic-supplier-policy",
          "/api/questions/{name}", "/api/questions/regions-spared-by-domestic-supplier-policy",
          "/problems/{name}", "/problems/invalid",
          "/assets/{name}", "/assets/style.css");

  /// A route with an address of its own.
  record Door(Route route, String address) {
    @Override
    public String toString() {
      return route.method() + " " + address;
    }
  }

  static Stream<Door> doors() {
    return SERVER.routes().stream()
        .filter(route -> !route.isKeyed())
        .map(
            route ->
                new Door(
                    route,
                    PARTS
                        .getOrDefault(route.path(), route.path())
                        .replace("{kind}", "outages")
                        .replace("{slug}", "crowdstrike-2024-07")
                        .replaceAll("\\{[a-z]+}", "none")));
  }

  static Stream<Door> reading() {
    return doors().filter(door -> door.route().method().equals("GET"));
  }

  static Stream<Route> keyed() {
    return SERVER.routes().stream().filter(Route::isKeyed);
  }

  @ParameterizedTest
  @MethodSource("reading")
  void theSameIsNotSentTwice(Door door) {
    Answered first = SERVER.get(door.address());
    if (first.status() != 200) {
      assertThat(first.header("ETag")).isEmpty();
      return;
    }
    assertThat(first.header("ETag")).matches("\"[^\"]+\"");
    Answered again = SERVER.get(door.address(), "If-None-Match", first.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(again.header("Vary")).isEqualTo(first.header("Vary"));
    assertThat(SERVER.get(door.address(), "If-None-Match", "\"other\"").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("reading")
  void headSaysWhatGetWouldSend(Door door) {
    HttpResponse<byte[]> get = bytes(SERVER.request(door.address()).GET());
    HttpResponse<byte[]> head =
        bytes(SERVER.request(door.address()).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(head.body()).isEmpty();
    for (String name : List.of("Content-Type", "Content-Length", "ETag", "Vary")) {
      assertThat(head.headers().firstValue(name)).isEqualTo(get.headers().firstValue(name));
    }
    assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(get.body().length);
  }

  @ParameterizedTest
  @MethodSource("reading")
  void gzipCarriesTheSameBytesUnderItsOwnTag(Door door) throws IOException {
    HttpResponse<byte[]> plain = bytes(SERVER.request(door.address()).GET());
    HttpResponse<byte[]> coded =
        bytes(SERVER.request(door.address(), "Accept-Encoding", "gzip").GET());
    if (coded.headers().firstValue("Content-Encoding").isEmpty()) {
      assertThat(coded.body()).isEqualTo(plain.body());
      return;
    }
    assertThat(plain.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
    assertThat(coded.headers().firstValue("ETag")).isNotEqualTo(plain.headers().firstValue("ETag"));
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(coded.body()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
    }
  }

  @ParameterizedTest
  @MethodSource("doors")
  void pagesOfOtherOriginsMayReadWhateverComes(Door door) {
    for (String address : List.of(door.address(), door.address() + "?no-such-parameter=1")) {
      Answered answer = send(door, address);
      assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
      assertThat(answer.header("Access-Control-Expose-Headers"))
          .contains("ETag", "Link", "Retry-After", "RateLimit", "Outagraph-Version");
    }
  }

  @ParameterizedTest
  @MethodSource("doors")
  void aParameterThatIsNotKnownIsRefused(Door door) {
    Answered answer = send(door, door.address() + "?no-such-parameter=1");
    if (!List.of(404, 405, 415).contains(answer.status())) {
      assertProblem(answer, 400);
      assertThat(answer.body()).contains("no-such-parameter");
    }
  }

  @ParameterizedTest
  @MethodSource("doors")
  void whatCannotBeDecodedIsNotGuessedAt(Door door) throws IOException {
    for (String broken : List.of("%zz", "%f", "%ff%fe", "%c0%af", "%ed%a0%80", "a%00b")) {
      for (String name : List.of("q", "limit", "query", "format")) {
        String line = SERVER.statusLine(door.address() + "?" + name + "=" + broken);
        assertThat(line).as(name + "=" + broken).contains(" 400 ");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("doors")
  void aWrongMethodSaysWhichAreRight(Door door) {
    Answered answer =
        SERVER.send(SERVER.request(door.address()).method("PATCH", BodyPublishers.noBody()));
    assertProblem(answer, 405);
    assertThat(answer.header("Allow").split(", ")).contains(door.route().method(), "OPTIONS");
    Answered options =
        SERVER.send(SERVER.request(door.address()).method("OPTIONS", BodyPublishers.noBody()));
    assertThat(options.status()).isEqualTo(204);
    assertThat(options.body()).isEmpty();
    assertThat(options.header("Allow")).isEqualTo(answer.header("Allow"));
  }

  @ParameterizedTest
  @MethodSource("doors")
  void everyReplySaysWhatABrowserMayDoWithIt(Door door) {
    for (Answered answer : List.of(send(door, door.address()), send(door, "/no/such/path"))) {
      assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.header("Outagraph-Version")).matches("[0-9]+");
    }
  }

  @ParameterizedTest
  @MethodSource("doors")
  void aReplySaysWhatIsLeftOfTheShare(Door door) {
    Answered answer = send(door, door.address());
    if (door.address().matches("/(health|assets)/.*")) {
      assertThat(answer.header("RateLimit")).isEmpty();
      return;
    }
    assertThat(answer.header("RateLimit-Policy")).matches("\"requests\";q=\\d+;w=60(, .*)?");
    assertThat(answer.header("RateLimit")).matches("\"requests\";r=\\d+;t=\\d+(, .*)?");
  }

  @ParameterizedTest
  @MethodSource("keyed")
  void whatNeedsTheKeyIsNotForPagesOfOtherOrigins(Route route) {
    String address = route.path().replaceAll("\\{[a-z]+}", "none");
    Answered answer =
        SERVER.send(SERVER.request(address).method(route.method(), BodyPublishers.noBody()));
    assertProblem(answer, 403);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(answer.header("ETag")).isEmpty();
  }

  private static Answered send(Door door, String address) {
    HttpRequest.Builder request = SERVER.request(address);
    return SERVER.send(
        door.route().method().equals("GET")
            ? request.GET()
            : request
                .header("Content-Type", "application/json")
                .method(door.route().method(), BodyPublishers.ofString("{}")));
  }

  private static void assertProblem(Answered answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo(ProblemReply.MEDIA_TYPE);
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
  }

  private static HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
