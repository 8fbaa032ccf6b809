package org.outagraph.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The query operation of the SPARQL 1.1 Protocol (<https://www.w3.org/TR/sparql11-protocol/>),
/// rule by rule through HTTP; the data is made up.
class SparqlProtocolQueryTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DIRECT = "application/sparql-query";
  private static final String ALL = "SELECT ?s { ?s ?p ?o FILTER (STRSTARTS(STR(?s), 'x:')) }";
  private static final String NAMED = "SELECT ?g ?s { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g ?s";
  private static GraphsServer server;

  @BeforeAll
  static void start() {
    server = GraphsServer.start();
    server.add(
        "A <x:d> <x:p> \"default\"",
        "A <x:one> <x:p> \"café\" <x:g1>",
        "A <x:two> <x:p> \"2\" <x:g2>",
        "A <x:both> <x:p> \"b\" <x:g1>",
        "A <x:both> <x:p> \"b\" <x:g2>",
        "A <https://w3id.org/outagraph/s> <x:p> \"relative\" <https://w3id.org/outagraph/g>");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /// The three ways to send a query (section 2.1).
  enum Way {
    GET,
    FORM_POST,
    DIRECT_POST
  }

  // 2.1 Query operation

  @Test
  void theThreeWaysGiveTheSameBytesAndETag() {
    String query = "SELECT * { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g ?s";
    List<HttpResponse<byte[]>> answers = new ArrayList<>();
    for (Way way : Way.values()) {
      answers.add(ask(way, query, "default-graph-uri=x:g1&named-graph-uri=x:g2"));
    }
    assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
    assertThat(answers.stream().map(HttpResponse::body).map(b -> new String(b, UTF_8)).distinct())
        .hasSize(1);
    assertThat(answers.stream().map(answer -> header(answer, "ETag")).distinct()).hasSize(1);
  }

  // 2.1.1 query via GET, 2.1.2 via form, 2.1.3 directly

  @ParameterizedTest
  @EnumSource
  void aQueryIsAnswered(Way way) {
    assertThat(rows(ask(way, ALL, ""))).isEqualTo("s x:d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FORM,
        FORM + "; charset=UTF-8",
        FORM + ";charset=\"utf-8\"",
        "Application/X-WWW-Form-URLEncoded"
      })
  void parametersOfTheFormsMediaTypeAreHeeded(String type) {
    assertThat(post("", type, ("query=" + escape("ASK {}")).getBytes(UTF_8)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aFormHasItsParametersInTheBodyOnly() {
    byte[] form = ("query=" + escape("ASK {}")).getBytes(UTF_8);
    assertThat(post("?default-graph-uri=x:g1", FORM, form).statusCode()).isEqualTo(400);
    assertThat(post("?query=ASK%7B%7D", FORM, form).statusCode()).isEqualTo(400);
  }

  @Test
  void aDirectQueryIsTheOnlyOne() {
    assertThat(post("?query=ASK%7B%7D", DIRECT, "ASK {}".getBytes(UTF_8)).statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"utf-8", "UTF-8", "us-ascii"})
  void aDirectQueryMaySayThatItIsUtf8(String charset) {
    assertThat(post("", DIRECT + ";charset=" + charset, "ASK {}".getBytes(UTF_8)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aDirectQueryInAnotherCharsetIsDecoded() {
    String query = "SELECT ?s FROM <x:g1> { ?s ?p 'café' }";
    assertThat(rows(post("", DIRECT, query.getBytes(UTF_8)))).isEqualTo("s x:one");
    assertThat(rows(post("", DIRECT + ";charset=iso-8859-1", query.getBytes(ISO_8859_1))))
        .isEqualTo("s x:one");
    assertThat(rows(post("", DIRECT + ";charset=UTF-16", query.getBytes(UTF_16))))
        .isEqualTo("s x:one");
  }

  @Test
  void aCharsetThatIsNotKnownOrNotKeptIsRefused() {
    assertThat(post("", DIRECT + ";charset=klingon", "ASK {}".getBytes(UTF_8)).statusCode())
        .isEqualTo(415);
    assertThat(post("", FORM + ";charset=utf-16", "query=ASK".getBytes(UTF_16)).statusCode())
        .isEqualTo(415);
    assertThat(post("", DIRECT, "ASK { ?s ?p 'café' }".getBytes(ISO_8859_1)).statusCode())
        .isEqualTo(400);
  }

  // 2.1.4 the data set

  @ParameterizedTest
  @EnumSource
  void aDefaultGraphIsChosen(Way way) {
    assertThat(rows(ask(way, ALL + " ORDER BY ?s", "default-graph-uri=x:g1")))
        .isEqualTo("s x:both x:one");
  }

  @ParameterizedTest
  @EnumSource
  void severalDefaultGraphsAreMerged(Way way) {
    assertThat(
            rows(ask(way, ALL + " ORDER BY ?s", "default-graph-uri=x:g1&default-graph-uri=x:g2")))
        .isEqualTo("s x:both x:one x:two");
  }

  @ParameterizedTest
  @EnumSource
  void aNamedGraphIsChosenAndTheDefaultGraphIsEmptyThen(Way way) {
    assertThat(rows(ask(way, NAMED, "named-graph-uri=x:g2")))
        .isEqualTo("g,s x:g2,x:both x:g2,x:two");
    assertThat(rows(ask(way, ALL, "named-graph-uri=x:g2"))).isEqualTo("s");
  }

  @ParameterizedTest
  @EnumSource
  void defaultAndNamedGraphsAreChosenTogether(Way way) {
    String query = "SELECT ?s ?t { ?s ?p 'default' GRAPH ?g { ?t ?q '2' } }";
    String store = escape("https://w3id.org/outagraph/graphs/default");
    assertThat(rows(ask(way, query, "default-graph-uri=" + store + "&named-graph-uri=x:g2")))
        .isEqualTo("s,t x:d,x:two");
    assertThat(
            rows(ask(way, query, "default-graph-uri=urn:x-arq:DefaultGraph&named-graph-uri=x:g1")))
        .isEqualTo("s,t");
  }

  @ParameterizedTest
  @EnumSource
  void theProtocolsDataSetWinsOverTheQuerys(Way way) {
    String query = "SELECT ?s FROM <x:g1> FROM NAMED <x:g1> { ?s ?p ?o } ORDER BY ?s";
    assertThat(rows(ask(way, query, ""))).isEqualTo("s x:both x:one");
    assertThat(rows(ask(way, query, "default-graph-uri=x:g2"))).isEqualTo("s x:both x:two");
    assertThat(rows(ask(way, query, "named-graph-uri=x:g2"))).isEqualTo("s");
  }

  @Test
  void withoutAChoiceTheWholeStoreIsAsked() {
    assertThat(rows(ask(Way.GET, NAMED, ""))).contains("x:g1,x:one", "x:g2,x:two");
  }

  @Test
  void aGraphThatIsNotThereIsEmpty() {
    assertThat(rows(ask(Way.GET, ALL, "default-graph-uri=x:none"))).isEqualTo("s");
    assertThat(rows(ask(Way.GET, "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "")))
        .isEqualTo("s,p,o");
  }

  @Test
  void theNameOfAGraphIsAnIri() {
    assertThat(ask(Way.GET, ALL, "default-graph-uri=" + escape("a b <c>")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void relativeNamesAreResolved() {
    assertThat(rows(ask(Way.GET, "SELECT ?o FROM <g> { <s> ?p ?o }", ""))).isEqualTo("o relative");
    assertThat(rows(ask(Way.GET, "SELECT ?o { <s> ?p ?o }", "default-graph-uri=g")))
        .isEqualTo("o relative");
    assertThat(
            rows(
                ask(
                    Way.GET,
                    "BASE <https://w3id.org/else/> SELECT ?o { <../outagraph/s> ?p ?o }",
                    "default-graph-uri=g")))
        .isEqualTo("o relative");
  }

  // 2.1.5 content negotiation

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "- | application/sparql-results+json",
        "*/* | application/sparql-results+json",
        "text/* | text/csv",
        "text/csv | text/csv",
        "text/csv, */* | text/csv",
        "text/csv;q=0.5, text/tab-separated-values | text/tab-separated-values",
        "application/sparql-results+xml;q=0.9, application/sparql-results+json;q=0.8"
            + " | application/sparql-results+xml",
        "application/json | application/json",
        "application/xml | application/xml",
        "*/*, application/sparql-results+json;q=0 | application/sparql-results+xml",
        "text/csv;charset=utf-8;header=present | text/csv",
        "application/sparql-results+json;version=1.2 | application/sparql-results+json",
        "application/sparql-results+json;version=\"1.2-basic\" | application/sparql-results+json",
        "application/sparql-results+json;version=9, text/csv;q=0.1 | text/csv",
        "Text/CSV | text/csv"
      })
  void rowsComeInTheFormThatIsWantedMost(String accept, String type) {
    var request = server.request("/sparql?query=" + escape(ALL));
    var answer = server.send(accept == null ? request : request.header("Accept", accept));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type").split(";")[0]).isEqualTo(type);
    assertThat(header(answer, "Vary")).contains("Accept");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "- | text/turtle",
        "text/* | text/turtle",
        "application/n-triples | application/n-triples",
        "application/rdf+xml | application/rdf+xml",
        "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#flattened, x\""
            + " | application/ld+json",
        "application/trig | application/trig",
        "application/n-quads | application/n-quads",
      })
  void triplesComeInTheFormThatIsWantedMost(String accept, String type) {
    String query = "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER (?s = <x:d>) }";
    var request = server.request("/sparql?query=" + escape(query));
    var answer = server.send(accept == null ? request : request.header("Accept", accept));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type").split(";")[0]).isEqualTo(type);
    assertThat(text(answer)).contains("x:d", "default");
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "text/plain", "text/n3", "*/*;q=0", "text/turtle"})
  void whatIsNotOfferedIsNotAcceptableAndTheOfferIsListed(String accept) {
    var answer =
        server.send(server.request("/sparql?query=" + escape(ALL)).header("Accept", accept));
    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(text(answer)).contains("text/csv", "application/sparql-results+xml");
  }

  @ParameterizedTest
  @CsvSource({
    "csv,text/csv",
    "srx,application/sparql-results+xml",
    "JSON,application/sparql-results+json",
    "application/json,application/sparql-results+json",
    "text/tab-separated-values,text/tab-separated-values"
  })
  void theParameterFormatWinsOverAccept(String format, String type) {
    var answer = ask(Way.DIRECT_POST, ALL, "format=" + format);
    assertThat(header(answer, "Content-Type")).startsWith(type);
  }

  @Test
  void aFormatForAnotherKindOfAnswerIsNotAcceptable() {
    assertThat(ask(Way.GET, ALL, "format=turtle").statusCode()).isEqualTo(406);
    assertThat(ask(Way.GET, ALL, "format=papyrus").statusCode()).isEqualTo(400);
  }

  // 2.1.6 success, 2.1.7 failure

  @ParameterizedTest
  @EnumSource
  void aQueryThatIsNoSparqlIsABadRequest(Way way) {
    var answer = ask(way, "SELECT * { ?s ?p }", "");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @EnumSource
  void anUpdateIsNoQuery(Way way) {
    var answer = ask(way, "PREFIX e: <x:>\nINSERT DATA { e:s e:p e:o }", "");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(text(answer)).contains("/update");
  }

  @Test
  void theParameterUpdateDoesNotBelongHere() {
    byte[] form = ("update=" + escape("CLEAR ALL")).getBytes(UTF_8);
    assertThat(post("", FORM, form).statusCode()).isEqualTo(400);
    assertThat(text(post("", FORM, form))).contains("/update");
    var byGet = server.send(server.request("/sparql?update=" + escape("CLEAR ALL")));
    assertThat(byGet.statusCode()).isEqualTo(400);
    assertThat(rows(ask(Way.GET, ALL, ""))).isEqualTo("s x:d");
  }

  @Test
  void thereIsExactlyOneQuery() {
    assertThat(server.send(server.request("/sparql?query=ASK%7B%7D&query=ASK%7B%7D")).statusCode())
        .isEqualTo(400);
    assertThat(post("", FORM, "query=ASK%7B%7D&query=ASK%7B%7D".getBytes(UTF_8)).statusCode())
        .isEqualTo(400);
    assertThat(post("", FORM, new byte[0]).statusCode()).isEqualTo(400);
    assertThat(server.send(server.request("/sparql?query=")).statusCode()).isEqualTo(400);
    assertThat(server.send(server.request("/sparql?default-graph-uri=x:g1")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aGetThatAsksNothingGetsTheDescription() {
    for (String path : List.of("/sparql", "/sparql?")) {
      var answer = server.send(server.request(path));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(text(answer)).contains("sd:Service");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/sparql-update", "application/json", "nonsense"})
  void aBodyOfAnotherTypeIsUnsupported(String type) {
    assertThat(post("", type, "ASK {}".getBytes(UTF_8)).statusCode()).isEqualTo(415);
  }

  @Test
  void aBodyWithoutATypeIsUnsupported() {
    var request = server.request("/sparql").POST(BodyPublishers.ofString("ASK {}"));
    assertThat(server.send(request).statusCode()).isEqualTo(415);
  }

  @Test
  void aCompressedBodyIsUnsupported() {
    var request =
        server
            .request("/sparql")
            .header("Content-Type", DIRECT)
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofString("ASK {}"));
    assertThat(server.send(request).statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
  void otherMethodsAreNotForQueries(String method) {
    var answer =
        server.send(server.request("/sparql").method(method, BodyPublishers.ofString("ASK {}")));
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(header(answer, "Allow")).contains("GET", "POST");
  }

  @Test
  void anUnknownParameterIsRefusedWithTheNearestName() {
    var answer = ask(Way.GET, ALL, "default-graph-url=x:g1");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(text(answer)).contains("default-graph-uri");
  }

  // SPARQL 1.2 Protocol: version

  @ParameterizedTest
  @ValueSource(strings = {"1.1", "1.2", "1.2-basic"})
  void knownVersionsAreAccepted(String version) {
    for (Way way : Way.values()) {
      assertThat(ask(way, "ASK {}", "version=" + version).statusCode()).isEqualTo(200);
    }
    assertThat(post("", DIRECT + ";version=" + version, "ASK {}".getBytes(UTF_8)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void otherVersionsAreRefusedWithThoseThatAreKnown() {
    assertThat(text(ask(Way.GET, "ASK {}", "version=2.0"))).contains("1.1, 1.2, 1.2-basic");
    assertThat(ask(Way.GET, "ASK {}", "version=2.0").statusCode()).isEqualTo(400);
    assertThat(post("", DIRECT + ";version=2.0", "ASK {}".getBytes(UTF_8)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aQueryIsHeldToItsVersion() {
    String query = "ASK { ?s ?p ?o {| ?q ?z |} }";
    assertThat(ask(Way.GET, query, "version=1.2").statusCode()).isEqualTo(200);
    assertThat(ask(Way.GET, query, "version=1.1").statusCode()).isEqualTo(400);
  }

  // HTTP

  @Test
  void headIsGetWithoutTheBody() throws IOException {
    String query = "/sparql?query=" + escape(ALL);
    var get = server.send(server.request(query));
    var head = server.send(server.request(query).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.body()).isEmpty();
    for (String name :
        List.of("Content-Type", "Content-Length", "ETag", "Vary", "Outagraph-Rows")) {
      assertThat(header(head, name)).as(name).isEqualTo(header(get, name)).isNotEmpty();
    }
    String raw =
        server.raw("HEAD " + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(raw).endsWith("\r\n\r\n");
  }

  @Test
  void bigAnswersAreCompressedForThoseWhoAcceptIt() throws IOException {
    String query =
        "/sparql?query=" + escape("SELECT ?x { VALUES ?x { " + "'word' ".repeat(400) + "} }");
    var plain = server.send(server.request(query));
    var gzip = server.send(server.request(query).header("Accept-Encoding", "br, gzip;q=0.8"));
    assertThat(header(plain, "Content-Encoding")).isEmpty();
    assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
    assertThat(gzip.body().length).isLessThan(plain.body().length / 4);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
        .isEqualTo(plain.body());
    assertThat(header(plain, "Vary")).contains("Accept-Encoding");
    assertThat(header(gzip, "Vary")).contains("Accept-Encoding");
    assertThat(header(gzip, "ETag")).isNotEqualTo(header(plain, "ETag")).startsWith("\"");
    for (String coding : List.of("gzip", "identity")) {
      for (HttpResponse<byte[]> seen : List.of(plain, gzip)) {
        var again =
            server.send(
                server
                    .request(query)
                    .header("Accept-Encoding", coding)
                    .header("If-None-Match", header(seen, "ETag")));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
      }
    }
    var head =
        server.send(
            server
                .request(query)
                .header("Accept-Encoding", "gzip")
                .method("HEAD", BodyPublishers.noBody()));
    assertThat(header(head, "Content-Length")).isEqualTo(header(gzip, "Content-Length"));
    assertThat(header(head, "Content-Encoding")).isEqualTo("gzip");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip;q=0 | ''",
        "identity | ''",
        "br | ''",
        "* | gzip",
        "*;q=0, gzip | gzip",
        "gzip;q=0.2, identity;q=0.9 | ''",
        "GZIP | gzip"
      })
  void theWeightsOfCodingsAreHeeded(String accepted, String coding) {
    String query = "SELECT ?x { VALUES ?x { " + "'word' ".repeat(400) + "} }";
    var answer =
        server.send(
            server.request("/sparql?query=" + escape(query)).header("Accept-Encoding", accepted));
    assertThat(header(answer, "Content-Encoding")).isEqualTo(coding);
  }

  @Test
  void smallAnswersAreNotCompressed() {
    var answer =
        server.send(
            server.request("/sparql?query=" + escape("ASK {}")).header("Accept-Encoding", "gzip"));
    assertThat(header(answer, "Content-Encoding")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "1.5", "500ms", "2s", "PT2S", "99999"})
  void aTimeoutMayBeGiven(String timeout) {
    assertThat(ask(Way.GET, "ASK {}", "timeout=" + timeout).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "soon", "PT0S", ""})
  void aTimeoutIsALengthOfTime(String timeout) {
    assertThat(ask(Way.GET, "ASK {}", "timeout=" + timeout).statusCode()).isEqualTo(400);
  }

  @Test
  void aTimeoutEndsTheQueryThen() {
    String rows = "VALUES ?%s { " + "1 2 3 4 5 6 7 8 9 10 ".repeat(30) + "}";
    String query =
        "SELECT (COUNT(*) AS ?n) { %s %s %s %s }"
            .formatted(rows.formatted("a"), rows.formatted("b"), rows.formatted("c"), "");
    var answer = ask(Way.FORM_POST, query, "timeout=200ms");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(text(answer)).contains("0.2 s");
  }

  private static HttpResponse<byte[]> ask(Way way, String query, String parameters) {
    String more = parameters.isEmpty() ? "" : "&" + parameters;
    return switch (way) {
      case GET -> server.send(server.request("/sparql?query=" + escape(query) + more));
      case FORM_POST -> post("", FORM, ("query=" + escape(query) + more).getBytes(UTF_8));
      case DIRECT_POST ->
          post(parameters.isEmpty() ? "" : "?" + parameters, DIRECT, query.getBytes(UTF_8));
    };
  }

  private static HttpResponse<byte[]> post(String address, String type, byte[] body) {
    return server.send(
        server
            .request("/sparql" + address)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  /// The rows, blank-separated, as CSV has them; the answer is asked for in JSON.
  private static String rows(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    return new JsonTable(answer.body()).rows();
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), UTF_8);
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  private static String escape(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
