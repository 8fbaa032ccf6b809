package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.outagraph.journal.Entry;
import org.outagraph.web.SeedServer.Answered;

/// Each rule of the SPARQL 1.1 Protocol's update operation, and who may use it.
class SparqlProtocolUpdateTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String INSERT = "INSERT DATA { <urn:x:%s> <urn:x:p> 1 }";
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

  private static Answered form(String body) {
    return server.send(
        server.keyed("/update").header("Content-Type", FORM).POST(BodyPublishers.ofString(body)));
  }

  private static String field(String name, String value) {
    return name + "=" + SeedServer.escape(value);
  }

  private static boolean has(String name) {
    return server.ask("<urn:x:" + name + "> ?p ?o");
  }

  private static void refused(Answered answer, int status, String problem) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("type").asText()).isEqualTo("/problems/" + problem);
  }

  @Test
  void anUpdateIsSentAsTheBody() {
    Answered answer = server.update(INSERT.formatted("direct"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("added").asInt()).isEqualTo(1);
    assertThat(answer.json().path("removed").asInt()).isZero();
    assertThat(has("direct")).isTrue();
  }

  @Test
  void anUpdateIsSentAsAForm() {
    assertThat(form(field("update", INSERT.formatted("form"))).status()).isEqualTo(200);
    assertThat(has("form")).isTrue();
  }

  @Test
  void theMediaTypeMayHaveACharset() {
    Answered answer =
        server.send(
            server
                .keyed("/update")
                .header("Content-Type", "Application/SPARQL-Update; charset=UTF-8")
                .POST(BodyPublishers.ofString("INSERT DATA { <urn:x:chars> <urn:x:p> \"é漢\" }")));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(server.select("SELECT ?o { <urn:x:chars> ?p ?o }")).containsExactly("é漢");
  }

  @Test
  void theAnswerSaysTheVersionAndItIsThere() {
    Answered answer = server.update(INSERT.formatted("version"));
    long version = answer.json().path("version").asLong();
    assertThat(answer.header("Outagraph-Version")).isEqualTo(Long.toString(version));
    assertThat(answer.header("ETag")).isEqualTo("\"" + version + "\"");
    assertThat(server.base().version()).isEqualTo(version);
  }

  @Test
  void whatIsThereAlreadyMakesNoVersion() {
    long version = server.update(INSERT.formatted("twice")).json().path("version").asLong();
    Answered again = server.update(INSERT.formatted("twice"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("version").asLong()).isEqualTo(version);
    assertThat(again.json().path("added").asInt()).isZero();
  }

  @Test
  void anUpdateByGetIsRefused() {
    Answered answer =
        server.send(server.keyed("/update?" + field("update", INSERT.formatted("get"))).GET());
    refused(answer, 405, "wrong-method");
    assertThat(answer.header("Allow")).isEqualTo("POST, OPTIONS");
    assertThat(has("get")).isFalse();
  }

  @Test
  void anUpdateInTheAddressIsRefused() {
    Answered answer =
        server.send(
            server
                .keyed("/update?" + field("update", INSERT.formatted("address")))
                .header("Content-Type", FORM)
                .POST(BodyPublishers.noBody()));
    refused(answer, 400, "unknown-name");
  }

  @Test
  void twoUpdatesAreRefused() {
    String update = field("update", INSERT.formatted("two"));
    refused(form(update + "&" + update), 400, "invalid");
    assertThat(has("two")).isFalse();
  }

  @Test
  void noUpdateIsRefused() {
    refused(form("version=1.1"), 400, "invalid");
  }

  @Test
  void aQuerySentAsUpdateIsRefusedAndPointsToItsPlace() {
    for (Answered answer :
        List.of(
            server.update("SELECT * { ?s ?p ?o }"),
            form(field("update", "ASK { ?s ?p ?o }")),
            form(field("query", "ASK { ?s ?p ?o }")),
            server.send(
                server
                    .keyed("/update")
                    .header("Content-Type", "application/sparql-query")
                    .POST(BodyPublishers.ofString("ASK {}"))))) {
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().path("detail").asText()).contains("/sparql");
    }
  }

  @Test
  void anotherMediaTypeIsRefusedAndTheRightOnesListed() {
    Answered answer =
        server.send(
            server
                .keyed("/update")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(INSERT.formatted("plain"))));
    refused(answer, 415, "unsupported-media");
    assertThat(answer.json().path("accepted").toString()).contains("application/sparql-update");
  }

  @Test
  void brokenTextIsToldWithItsPlace() {
    Answered answer = server.update("INSERT DATA {\n  <urn:x:a> <urn:x:p> }");
    refused(answer, 400, "syntax");
    assertThat(answer.json().path("line").asInt()).isEqualTo(2);
    assertThat(answer.json().path("column").asInt()).isPositive();
  }

  @Test
  void aVersionWithoutTripleTermsRefusesThem() {
    String update =
        "INSERT DATA { GRAPH <urn:g:v> { <urn:x:r> rdf:reifies <<( <urn:a> <urn:b> 1 )>> } }";
    refused(form("version=1.1&" + field("update", update)), 400, "syntax");
    assertThat(form("version=1.2&" + field("update", update)).status()).isEqualTo(200);
  }

  @Test
  void anotherCharsetIsRead() {
    Answered answer =
        server.send(
            server
                .keyed("/update")
                .header("Content-Type", "application/sparql-update; charset=iso-8859-1")
                .POST(
                    BodyPublishers.ofString(
                        "INSERT DATA { <urn:x:latin> <urn:x:p> \"é\" }",
                        StandardCharsets.ISO_8859_1)));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(server.select("SELECT ?o { <urn:x:latin> ?p ?o }")).containsExactly("é");
  }

  @Test
  void brokenUtf8IsRefused() {
    Answered answer =
        server.send(
            server
                .keyed("/update")
                .header("Content-Type", WritingServer.UPDATE)
                .POST(BodyPublishers.ofByteArray(new byte[] {'#', (byte) 0xFF})));
    refused(answer, 400, "invalid");
  }

  @Test
  void theSyntaxIsSparqlAndNotASuperset() {
    refused(
        server.update("INSERT { ?s <urn:x:p> ?n } WHERE { SELECT ?s COUNT(*) { ?s ?p ?o } }"),
        400,
        "syntax");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1", "1.2", "1.2-basic"})
  void aVersionOfTheLanguageMayBeNamed(String version) {
    assertThat(form("version=" + version + "&" + field("update", "INSERT DATA {}")).status())
        .isEqualTo(200);
  }

  @Test
  void anUnknownVersionOfTheLanguageIsRefused() {
    refused(form("version=3&" + field("update", "INSERT DATA {}")), 400, "invalid");
  }

  @Test
  void anUnknownParameterIsRefused() {
    refused(form("updates=x&" + field("update", "INSERT DATA {}")), 400, "unknown-name");
  }

  @Test
  void usingGraphUriIsTheDefaultGraphOfTheWhere() {
    server.update("INSERT DATA { GRAPH <urn:g:u1> { <urn:x:u1> <urn:x:p> 1 } }");
    assertThat(
            form(field("using-graph-uri", "urn:g:u1")
                    + "&"
                    + field("update", "INSERT { ?s <urn:x:seen> 1 } WHERE { ?s <urn:x:p> 1 }"))
                .status())
        .isEqualTo(200);
    assertThat(server.select("SELECT ?s { ?s <urn:x:seen> 1 }")).containsExactly("urn:x:u1");
  }

  @Test
  void twoUsingGraphUrisAreMerged() {
    server.update(
        "INSERT DATA { GRAPH <urn:g:m1> { <urn:x:m> <urn:x:a> 1 } GRAPH <urn:g:m2> { <urn:x:m>"
            + " <urn:x:b> 2 } }");
    form(
        field("using-graph-uri", "urn:g:m1")
            + "&"
            + field("using-graph-uri", "urn:g:m2")
            + "&"
            + field(
                "update", "INSERT { ?s <urn:x:merged> 1 } WHERE { ?s <urn:x:a> 1 ; <urn:x:b> 2 }"));
    assertThat(server.select("SELECT ?s { ?s <urn:x:merged> 1 }")).containsExactly("urn:x:m");
  }

  /// Claims live in the default graph; a reification elsewhere is only what it says.
  @Test
  void anAnnotationInAGraphThatIsUsedMeansReifiersOnly() {
    assertThat(
            server
                .update(
                    """
                    PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
                    INSERT DATA { GRAPH <urn:g:reified> {
                      <urn:r:old> rdf:subject <urn:r:s> ; rdf:predicate <urn:r:p> ; rdf:object <urn:r:o> .
                      <urn:r:new> rdf:reifies <<( <urn:r:s> <urn:r:p> <urn:r:o> )>> } }\
                    """)
                .status())
        .isEqualTo(200);
    String found = "?r <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( ?s ?p ?o )>>";
    assertThat(
            server
                .update(
                    "INSERT { GRAPH <urn:g:found> { ?r <urn:r:is> 1 } } USING <urn:g:reified> WHERE"
                        + " { "
                        + found
                        + " }")
                .status())
        .isEqualTo(200);
    assertThat(server.select("SELECT ?r { GRAPH <urn:g:found> { ?r <urn:r:is> 1 } }"))
        .containsExactly("urn:r:new");
  }

  @Test
  void usingNamedGraphUriNamesTheGraphsOfTheWhere() {
    server.update(
        "INSERT DATA { GRAPH <urn:g:n1> { <urn:x:n1> <urn:x:p> 1 } GRAPH <urn:g:n2> { <urn:x:n2>"
            + " <urn:x:p> 1 } }");
    Answered answer =
        server.send(
            server
                .keyed("/update?" + field("using-named-graph-uri", "urn:g:n2"))
                .header("Content-Type", WritingServer.UPDATE)
                .POST(
                    BodyPublishers.ofString(
                        "INSERT { ?s <urn:x:found> ?g } WHERE { GRAPH ?g { ?s <urn:x:p> 1 } }")));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(server.select("SELECT ?g { ?s <urn:x:found> ?g }")).containsExactly("urn:g:n2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT { ?s ?p 1 } USING <urn:g:c> WHERE { ?s ?p ?o }",
        "INSERT { ?s ?p 1 } USING NAMED <urn:g:c> WHERE { ?s ?p ?o }",
        "WITH <urn:g:c> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }"
      })
  void graphsInTheTextAndInTheRequestAreRefused(String update) {
    for (String parameter : List.of("using-graph-uri", "using-named-graph-uri")) {
      refused(form(field(parameter, "urn:g:c") + "&" + field("update", update)), 400, "invalid");
    }
  }

  @Test
  void aRelativeGraphNameIsRefused() {
    refused(
        form(field("using-graph-uri", "g") + "&" + field("update", "INSERT DATA {}")),
        400,
        "invalid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOAD <http://127.0.0.1:9/x>",
        "LOAD SILENT <file:///etc/hostname> INTO GRAPH <urn:g:l>",
        "INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:9/x> { ?s ?p ?o } }",
        "DELETE { ?s ?p ?o } WHERE { ?s ?p ?o . SERVICE SILENT ?s { ?a ?b ?c } }",
        "INSERT DATA {} ; LOAD <http://127.0.0.1:9/x>"
      })
  void whatReachesOutIsRefused(String update) {
    refused(server.update(update), 400, "refused");
  }

  @Test
  void withoutTheKeyItIs401AndTheBodyIsNotRead() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      String head =
          "POST /update HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-update\r\n"
              + "Content-Length: 1000000\r\n\r\nINSERT";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] start = socket.getInputStream().readNBytes(12);
      assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 401");
    }
  }

  @Test
  void withoutTheKeyTheAnswerNamesTheScheme() {
    Answered answer =
        server.send(
            server
                .request("/update")
                .header("Content-Type", WritingServer.UPDATE)
                .POST(BodyPublishers.ofString(INSERT.formatted("keyless"))));
    refused(answer, 401, "unauthorized");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"outagraph\"");
    assertThat(has("keyless")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer another key", "bearer x", "Bearer a made-up key2"})
  void aWrongKeyIsToldAsSuch(String authorization) {
    HttpRequest.Builder request =
        server.request(
            "/update", "Authorization", authorization, "Content-Type", WritingServer.UPDATE);
    Answered answer = server.send(request.POST(BodyPublishers.ofString("INSERT DATA {}")));
    refused(answer, 401, "unauthorized");
    assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
  }

  @Test
  void withoutAKeyTheServerIsReadOnly(@TempDir Path data) {
    try (WritingServer readOnly = WritingServer.withoutKey(data)) {
      Answered answer = readOnly.update("INSERT DATA {}");
      refused(answer, 403, "read-only");
      assertThat(answer.json().path("detail").asText()).contains("OUTAGRAPH_WRITE_KEY");
    }
  }

  @Test
  void noPageOfAnotherOriginMayWrite() {
    Answered written = server.update("INSERT DATA {}", "Origin", "https://example.org");
    assertThat(written.header("Access-Control-Allow-Origin")).isEmpty();
    Answered broken = server.update("INSERT", "Origin", "https://example.org");
    assertThat(broken.header("Access-Control-Allow-Origin")).isEmpty();
    Answered asked =
        server.send(
            server
                .request("/update", "Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertThat(asked.status()).isEqualTo(400);
    assertThat(asked.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(asked.header("Access-Control-Allow-Methods")).isEmpty();
  }

  @Test
  void ifMatchWithTheCurrentVersionIsCarriedOut() {
    long version = server.base().version();
    assertThat(server.update("INSERT DATA {}", "If-Match", "\"" + version + "\"").status())
        .isEqualTo(200);
    String tag = "\"" + version + "-0123abc\"";
    assertThat(server.update("INSERT DATA {}", "If-Match", "\"1\", " + tag).status())
        .isEqualTo(200);
    assertThat(server.update("INSERT DATA {}", "If-Match", "*").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "\"1-abc\"", "\"another\"", "W/\"%d\""})
  void ifMatchWithAnythingElseIsStaleAndChangesNothing(String tag) {
    long version = server.base().version();
    Answered answer = server.update(INSERT.formatted("stale"), "If-Match", tag.formatted(version));
    refused(answer, 412, "stale");
    assertThat(answer.json().path("current").asLong()).isEqualTo(version);
    assertThat(has("stale")).isFalse();
  }

  @Test
  void ifMatchThatIsNoTagIsRefused() {
    refused(server.update("INSERT DATA {}", "If-Match", "seven"), 400, "invalid");
  }

  @Test
  void aRepetitionIsCarriedOutOnce() {
    String update =
        "DELETE { <urn:x:n> <urn:x:q> ?n } INSERT { <urn:x:n> <urn:x:q> ?m } WHERE {"
            + " OPTIONAL { <urn:x:n> <urn:x:q> ?n } BIND (COALESCE(?n, 0) + 1 AS ?m) }";
    Answered first = server.update(update, "Idempotency-Key", "\"made-up-1\"");
    Answered again = server.update(update, "Idempotency-Key", "\"made-up-1\"");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(server.select("SELECT ?n { <urn:x:n> <urn:x:q> ?n }")).containsExactly("1");
  }

  @Test
  void theJournalSaysWhoAndWhy() {
    long version =
        server
            .update(
                INSERT.formatted("who"),
                "From",
                "curator@example.org",
                "Outagraph-Why",
                "A made-up reason")
            .json()
            .path("version")
            .asLong();
    try (var changes = server.base().changes(version)) {
      Entry entry = changes.findFirst().orElseThrow();
      assertThat(entry.who()).isEqualTo("curator@example.org");
      assertThat(entry.why()).isEqualTo("A made-up reason");
    }
  }

  @Test
  void brokenShapesAre422WithTheReportAndChangeNothing() {
    long version = server.base().version();
    Answered answer = server.update("INSERT DATA { outages:nameless a og:Outage }");
    refused(answer, 422, "shapes-broken");
    assertThat(answer.json().at("/violations/0/node").asText()).contains("nameless");
    assertThat(answer.json().at("/violations/0/message").asText()).isNotEmpty();
    assertThat(server.base().version()).isEqualTo(version);
    assertThat(server.ask("outages:nameless ?p ?o")).isFalse();
  }

  @Test
  void aBodyThatIsTooLargeIs413() {
    refused(server.update("#".repeat((1 << 20) + 1)), 413, "too-large");
  }
}
