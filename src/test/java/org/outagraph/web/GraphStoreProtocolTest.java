package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.outagraph.knowledge.Progress;
import org.outagraph.web.SeedServer.Answered;

/// Each rule of the SPARQL 1.1 Graph Store HTTP Protocol; all data is made up.
class GraphStoreProtocolTest {
  private static final String TURTLE = "text/turtle";
  private static final String G = "/graphs?graph=urn%3Ax%3Ag";
  private static final String ONE = "<urn:x:a> <urn:x:p> 1 .";
  private static final String TWO = "<urn:x:a> <urn:x:p> 2 .";
  private static final String WORLD =
      """
      PREFIX og: <https://w3id.org/outagraph/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX outages: <https://w3id.org/outagraph/outages/>
      PREFIX regions: <https://w3id.org/outagraph/regions/>
      PREFIX claims: <https://w3id.org/outagraph/claims/>
      outages:o a og:Outage ; rdfs:label "O"@en ;
        og:affected regions:ES ~ claims:c {| og:basis og:editorial |} .
      regions:ES a og:Region ; rdfs:label "Spain"@en ; og:partOf regions:150 .
      regions:150 a og:Region ; rdfs:label "Europe"@en .
      """;

  @TempDir private static Path folder;
  private static WritingServer server;

  @BeforeAll
  static void start() {
    server = WritingServer.over(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void clear() {
    assertThat(server.update("DROP ALL").status()).isEqualTo(200);
  }

  private static Answered get(String path, String... headers) {
    return server.send(server.request(path, headers).GET());
  }

  private static Answered send(
      String method, String path, String type, String body, String... headers) {
    return server.send(
        server
            .keyed(path, headers)
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body)));
  }

  private static Answered put(String path, String body, String... headers) {
    return send("PUT", path, TURTLE, body, headers);
  }

  private static Answered post(String path, String body, String... headers) {
    return send("POST", path, TURTLE, body, headers);
  }

  private static Answered delete(String path, String... headers) {
    return server.send(server.keyed(path, headers).DELETE());
  }

  private static String values(String path) {
    return get(path, "Accept", "application/n-triples")
        .body()
        .lines()
        .map(line -> line.replaceAll(".*\"(.*)\".*", "$1"))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static void refused(Answered answer, int status, String problem) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.json().path("type").asText()).isEqualTo("/problems/" + problem);
  }

  @Test
  void putMakesAGraphWith201() {
    Answered answer = put(G, ONE);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("added").asInt()).isEqualTo(1);
    assertThat(values(G)).isEqualTo("1");
    assertThat(server.ask("GRAPH <urn:x:g> { <urn:x:a> <urn:x:p> 1 }")).isTrue();
  }

  @Test
  void putReplacesAGraphWith200() {
    put(G, ONE);
    Answered answer = put(G, TWO);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("removed").asInt()).isEqualTo(1);
    assertThat(values(G)).isEqualTo("2");
  }

  @Test
  void putOfNothingEmptiesAGraphWhichIsGoneThen() {
    put(G, ONE);
    assertThat(put(G, "").status()).isEqualTo(200);
    assertThat(get(G).status()).isEqualTo(404);
  }

  @Test
  void postAddsToAGraph() {
    assertThat(post(G, ONE).status()).isEqualTo(201);
    assertThat(post(G, TWO).status()).isEqualTo(200);
    assertThat(values(G)).isEqualTo("1 2");
  }

  @Test
  void postToNoGraphMakesOneAndSaysWhere() {
    Answered answer = post("/graphs", ONE);
    assertThat(answer.status()).isEqualTo(201);
    String place = answer.header("Location");
    assertThat(place).startsWith("/graphs/");
    assertThat(values(place)).isEqualTo("1");
  }

  @Test
  void aRepeatedPostUnderOneKeyMakesOneGraph() {
    Answered first = post("/graphs", ONE, "Idempotency-Key", "made-up-2");
    Answered again = post("/graphs", ONE, "Idempotency-Key", "made-up-2");
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void deleteTakesAGraphAway() {
    put(G, ONE);
    Answered answer = delete(G);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("removed").asInt()).isEqualTo(1);
    assertThat(get(G).status()).isEqualTo(404);
  }

  @Test
  void deleteOfAnUnknownGraphIs404() {
    refused(delete(G), 404, "not-found");
  }

  @Test
  void getOfAnUnknownGraphIs404() {
    refused(get(G), 404, "not-found");
    refused(get("/graphs/nothing"), 404, "not-found");
  }

  @Test
  void headIsGetWithoutBody() {
    put(G, ONE);
    Answered head = server.send(server.request(G).method("HEAD", BodyPublishers.noBody()));
    Answered get = get(G);
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.header("ETag")).isEqualTo(get.header("ETag")).isNotEmpty();
    assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
    assertThat(
            server
                .send(server.request("/graphs/nothing").method("HEAD", BodyPublishers.noBody()))
                .status())
        .isEqualTo(404);
  }

  @Test
  void aPathNamesAGraphDirectly() {
    assertThat(put("/graphs/made-up", ONE).status()).isEqualTo(201);
    assertThat(server.ask("GRAPH <https://w3id.org/outagraph/graphs/made-up> { ?s ?p 1 }"))
        .isTrue();
    assertThat(values("/graphs?graph=https%3A%2F%2Fw3id.org%2Foutagraph%2Fgraphs%2Fmade-up"))
        .isEqualTo("1");
    assertThat(post("/graphs/made-up", TWO).status()).isEqualTo(200);
    assertThat(values("/graphs/made-up")).isEqualTo("1 2");
    assertThat(delete("/graphs/made-up").status()).isEqualTo(200);
    assertThat(get("/graphs/made-up").status()).isEqualTo(404);
  }

  @Test
  void relativeIrisAreThoseOfTheGraph() {
    put("/graphs/relative", "<#a> <b> 1 .");
    assertThat(
            server.select("SELECT ?s { GRAPH ?g { ?s <https://w3id.org/outagraph/graphs/b> ?o } }"))
        .containsExactly("https://w3id.org/outagraph/graphs/relative#a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/graphs?graph=relative", "/graphs?graph=urn%3Ax%3Ag&default", "/graphs?default=yes",
        "/graphs?graph=", "/graphs?graph=urn%3Aa&graph=urn%3Ab", "/graphs?graf=urn%3Aa",
        "/graphs?graph=urn%3Ax-arq%3AUnionGraph", "/graphs/a%20b", "/graphs/x?default"
      })
  void whatNamesNoGraphIs400(String path) {
    for (Answered answer : java.util.List.of(get(path), put(path, ONE), delete(path))) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    }
  }

  @Test
  void putAndDeleteNeedAGraph() {
    refused(put("/graphs", ONE), 400, "invalid");
    refused(delete("/graphs"), 400, "invalid");
  }

  @Test
  void bareGetListsTheGraphs() {
    put(G, ONE + TWO);
    Answered answer = get("/graphs");
    assertThat(answer.json().at("/results/0/default").asBoolean()).isTrue();
    assertThat(answer.json().at("/results/0/triples").asInt()).isPositive();
    assertThat(answer.json().at("/results/1/id").asText()).isEqualTo("urn:x:g");
    assertThat(answer.json().at("/results/1/triples").asInt()).isEqualTo(2);
    assertThat(answer.json().at("/total/value").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, <urn:x:a> <urn:x:p> <urn:x:b> .",
    "application/n-triples, <urn:x:a> <urn:x:p> <urn:x:b> .",
    "application/trig, '{ <urn:x:a> <urn:x:p> <urn:x:b> }'",
    "application/n-quads, <urn:x:a> <urn:x:p> <urn:x:b> <urn:x:g> .",
    "application/ld+json, '{\"@id\": \"urn:x:a\", \"urn:x:p\": {\"@id\": \"urn:x:b\"}}'",
    "application/rdf+xml, '<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
        + " xmlns:x=\"urn:x:\"><r:Description r:about=\"urn:x:a\"><x:p"
        + " r:resource=\"urn:x:b\"/></r:Description></r:RDF>'"
  })
  void everyFormIsReadAndWritten(String type, String body) {
    assertThat(send("PUT", G, type, body).status()).isEqualTo(201);
    assertThat(server.ask("GRAPH <urn:x:g> { <urn:x:a> <urn:x:p> <urn:x:b> }")).isTrue();
    Answered answer = get(G, "Accept", type);
    assertThat(answer.header("Content-Type")).startsWith(type);
    assertThat(answer.header("Vary")).contains("Accept");
    assertThat(send("PUT", G, type, answer.body()).json().path("added").asInt()).isZero();
  }

  @Test
  void anotherFormIs406OrA415ThatListsTheRightOnes() {
    put(G, ONE);
    Answered unacceptable = get(G, "Accept", "image/png");
    refused(unacceptable, 406, "not-acceptable");
    assertThat(unacceptable.json().path("offered").toString()).contains("application/n-quads");
    Answered unsupported = send("PUT", G, "text/csv", "a,b");
    refused(unsupported, 415, "unsupported-media");
    assertThat(unsupported.json().path("accepted").toString()).contains("application/trig");
  }

  @Test
  void aBrokenBodyIs400WithItsPlaceAndChangesNothing() {
    put(G, ONE);
    Answered answer = put(G, "<urn:x:a> <urn:x:p> 2 .\n<urn:x:a> <urn:x:p> ;\n");
    refused(answer, 400, "syntax");
    assertThat(answer.json().path("line").asInt()).isEqualTo(2);
    assertThat(values(G)).isEqualTo("1");
  }

  @Test
  void aBodyThatSpeaksOfAnotherGraphIsRefused() {
    refused(
        send("PUT", G, "application/n-quads", "<urn:x:a> <urn:x:p> <urn:x:b> <urn:x:other> ."),
        400,
        "invalid");
  }

  @Test
  void aRemoteContextIsNotFetched() {
    refused(
        send(
            "PUT",
            G,
            "application/ld+json",
            "{\"@context\": \"http://127.0.0.1:9/c\", \"@id\": \"urn:x:a\"}"),
        400,
        "refused");
  }

  @Test
  void ifMatchGuardsAgainstLostUpdates() {
    put(G, ONE);
    String tag = get(G).header("ETag");
    assertThat(put(G, TWO, "If-Match", tag).status()).isEqualTo(200);
    refused(put(G, ONE, "If-Match", tag), 412, "stale");
    refused(delete(G, "If-Match", tag), 412, "stale");
    assertThat(values(G)).isEqualTo("2");
  }

  @Test
  void ifNoneMatchStarMakesOnlyWhatIsNotThere() {
    assertThat(put(G, ONE, "If-None-Match", "*").status()).isEqualTo(201);
    refused(put(G, TWO, "If-None-Match", "*"), 412, "stale");
    assertThat(values(G)).isEqualTo("1");
  }

  @Test
  void ifMatchStarChangesOnlyWhatIsThere() {
    refused(put(G, ONE, "If-Match", "*"), 412, "stale");
    put(G, ONE);
    assertThat(put(G, TWO, "If-Match", "*").status()).isEqualTo(200);
  }

  @Test
  void ifNoneMatchOfAGetIs304() {
    put(G, ONE);
    assertThat(get(G, "If-None-Match", get(G).header("ETag")).status()).isEqualTo(304);
  }

  @Test
  void anotherMethodIs405WithThoseThatWork() {
    Answered answer = send("PATCH", G, WritingServer.UPDATE, "INSERT DATA {}");
    refused(answer, 405, "wrong-method");
    assertThat(answer.header("Allow")).contains("GET", "PUT", "POST", "DELETE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "POST", "DELETE"})
  void changesNeedTheKeyAndTheBodyIsNotReadBefore(String method) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      String head =
          method
              + " /graphs?default HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/turtle\r\n"
              + "Content-Length: 1000000\r\n\r\n<urn:x:a>";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] start = socket.getInputStream().readNBytes(12);
      assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 401");
    }
  }

  @Test
  void pagesOfOtherOriginsReadButDoNotWrite() {
    Answered written = put(G, ONE, "Origin", "https://example.org");
    assertThat(written.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(get(G).header("Access-Control-Allow-Origin")).isEqualTo("*");
    for (String method : java.util.List.of("PUT", "POST", "DELETE")) {
      Answered asked =
          server.send(
              server
                  .request(G, "Access-Control-Request-Method", method)
                  .method("OPTIONS", BodyPublishers.noBody()));
      assertThat(asked.header("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void theDefaultGraphTakesClaimsByTheirAnnotations() {
    assertThat(post("/graphs?default", WORLD).status()).isEqualTo(200);
    assertThat(server.ask("claims:c rdf:subject outages:o ; og:status og:accepted")).isTrue();
    assertThat(server.ask("outages:o og:affected regions:ES, regions:150")).isTrue();
  }

  @Test
  void whatIsReadOfTheDefaultGraphMayBeWrittenBack() {
    post("/graphs?default", WORLD);
    long version = server.base().version();
    String all = get("/graphs?default").body();
    Answered same = put("/graphs?default", all);
    assertThat(same.json().path("added").asInt()).isZero();
    assertThat(same.json().path("removed").asInt()).isZero();
    assertThat(server.base().version()).isEqualTo(version);
    delete("/graphs?default");
    assertThat(server.ask("outages:o ?p ?o")).isFalse();
    assertThat(put("/graphs?default", all).status()).isEqualTo(200);
    assertThat(server.ask("outages:o og:affected regions:ES, regions:150")).isTrue();
  }

  @Test
  void replacingTheDefaultGraphLeavesWhatTheSystemSays() {
    post("/graphs?default", WORLD);
    assertThat(put("/graphs?default", ONE).status()).isEqualTo(200);
    assertThat(server.ask("?c a og:Claim")).isFalse();
    assertThat(server.ask("<urn:x:a> <urn:x:p> 1 . og:Outage rdfs:label \"outage\"@en")).isTrue();
    assertThat(server.base().store().vocabularyChange().isEmpty()).isTrue();
  }

  @Test
  void brokenShapesAre422AndChangeNothing() {
    Answered answer = put("/graphs?default", WORLD.replace("rdfs:label \"O\"@en ;", ""));
    refused(answer, 422, "shapes-broken");
    assertThat(answer.json().at("/violations/0/message").asText())
        .isEqualTo("An outage has a name.");
    assertThat(server.ask("outages:o ?p ?o")).isFalse();
  }

  @Test
  void namedGraphsHoldAnyRdfAsItStands() {
    put(G, WORLD.replace("rdfs:label \"O\"@en ;", ""));
    String body = get(G, "Accept", "application/n-triples").body();
    assertThat(body).contains("22-rdf-syntax-ns#reifies> <<(");
    assertThat(server.ask("outages:o ?p ?o")).isFalse();
    server.base().rebuild(Progress.NONE);
    assertThat(get(G, "Accept", "application/n-triples").body().lines().sorted().toList())
        .isEqualTo(body.lines().sorted().toList());
  }

  @Test
  void aBodyOfSeveralMegabytesIsTaken() {
    String body =
        IntStream.range(0, 40_000)
            .mapToObj(
                i -> "<urn:x:made-up-" + i + "> <urn:x:p> \"made-up text number " + i + "\" .\n")
            .collect(Collectors.joining());
    assertThat(body.length()).isGreaterThan(2 << 20);
    assertThat(put(G, body).json().path("added").asInt()).isEqualTo(40_000);
    assertThat(get(G, "Accept", "application/n-triples").body().lines()).hasSize(40_000);
  }
}
