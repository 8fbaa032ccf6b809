package org.outagraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

/// RDF that anybody may send; the names in it are made up.
class RdfReaderTest {
  private static final String BASE = "http://example.org/graphs";

  @ParameterizedTest
  @EnumSource
  void everyFormIsRead(RdfForm form) {
    String document =
        switch (form) {
          case TURTLE, TRIG -> "PREFIX ex: <http://example.org/> ex:s ex:p \"o\"@en .";
          case NTRIPLES, NQUADS -> "<http://example.org/s> <http://example.org/p> \"o\"@en .";
          case JSONLD ->
              """
              {"@id": "http://example.org/s",
               "http://example.org/p": {"@value": "o", "@language": "en"}}
              """;
          case RDFXML ->
              """
              <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                  xmlns:ex="http://example.org/">
                <rdf:Description rdf:about="/s"><ex:p xml:lang="en">o</ex:p></rdf:Description>
              </rdf:RDF>
              """;
        };
    assertThat(read(document, form).toString())
        .isEqualTo("[[urn:x-arq:DefaultGraph http://example.org/s http://example.org/p \"o\"@en]]");
  }

  @Test
  void graphsAreKeptAndRelativeNamesResolved() {
    List<Quad> quads = read("<g> { <s> <p> <o> } { <s> <p> 1 }", RdfForm.TRIG);
    assertThat(quads)
        .map(quad -> quad.getGraph().getURI())
        .containsExactly("http://example.org/g", Quad.defaultGraphIRI.getURI());
    assertThat(
            read(
                "{\"@id\": \"g\", \"@graph\": {\"@id\": \"s\", \"@type\": \"http://e/T\"}}",
                RdfForm.JSONLD))
        .allMatch(quad -> quad.getGraph().getURI().equals("http://example.org/g"));
  }

  @Test
  void whatRdf12AddsIsRead() {
    assertThat(read("<s> <p> <o> ~ <r> {| <q> \"x\"@ar--rtl |} .", RdfForm.TURTLE)).hasSize(3);
    assertThat(
            read(
                "{\"@id\": \"s\", \"http://e/p\":"
                    + " {\"@value\": \"x\", \"@language\": \"ar\", \"@direction\": \"rtl\"}}",
                RdfForm.JSONLD))
        .allMatch(
            quad ->
                "ar".equals(quad.getObject().getLiteralLanguage())
                    && quad.getObject().getLiteralBaseDirection() != null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TURTLE | <s> <p> <o> <q> . | 1 | 13",
        "TURTLE | <s> <p> ex:o . | 1 | 9",
        "TRIG | <g> { <s> <p> } | 1 | 15",
        "NTRIPLES | <http://e/s> <http://e/p> . | 1 | 27",
        "NQUADS | <http://e/s> <http://e/p> \"o | 1 | 29",
        "JSONLD | {\"@id\": } | 1 | 9",
        "RDFXML | <rdf:RDF> | 1 | 10"
      })
  void aBrokenTextHasAPlaceAndASentence(RdfForm form, String document, int line, int column) {
    assertThat(problem(document, form))
        .isInstanceOfSatisfying(
            Problem.Syntax.class,
            fault -> {
              assertThat(fault.language()).isEqualTo(form.title());
              assertThat(fault.line()).isEqualTo(line);
              assertThat(fault.column()).as(fault.sentence()).isEqualTo(column);
              assertThat(fault.reason()).endsWith(".").doesNotContain("\n");
            });
  }

  @Test
  void bytesThatAreNoUtf8HaveAPlace() {
    byte[] latin = "<s> <p>\n  \"caf\u00e9\" .".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(problem(latin, RdfForm.TURTLE).sentence())
        .isEqualTo("Turtle, line 2, column 7: a byte here is not UTF-8.");
  }

  @ParameterizedTest
  @EnumSource
  void noNestingRunsOutOfStack(RdfForm form) {
    int levels = 20_000;
    String document =
        switch (form) {
          case TURTLE -> "<s> <p> " + "[ <p> ".repeat(levels) + "1" + "]".repeat(levels) + " .";
          case TRIG -> "{ <s> <p> " + "(".repeat(levels) + ")".repeat(levels) + " }";
          case NTRIPLES, NQUADS ->
              "<s:s> <p:p> " + "<<( <s:s> <p:p> ".repeat(levels) + "<o:o>" + " )>>".repeat(levels);
          case JSONLD -> "[".repeat(levels) + "]".repeat(levels);
          case RDFXML -> "<a>".repeat(levels) + "</a>".repeat(levels);
        };
    assertThat(problem(document, form).sentence()).isNotBlank();
  }

  @Test
  void nestingInTextsIsNotCounted() {
    assertThat(read("<s> <p> \"" + "[(".repeat(500) + "\" . # " + "[".repeat(500), RdfForm.TURTLE))
        .hasSize(1);
  }

  @Test
  void ourContextIsBuiltIn() {
    for (String context : List.of(JsonLdContext.IRI, "/contexts/outagraph.jsonld")) {
      String document =
          "{\"@context\": \"" + context + "\", \"@id\": \"s\", \"@type\": \"og:Outage\"}";
      assertThat(read(document, RdfForm.JSONLD))
          .map(quad -> quad.getObject().getURI())
          .containsExactly("https://w3id.org/outagraph/ontology#Outage");
    }
  }

  @Test
  void nothingIsEverFetched(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("context.jsonld"), "{\"@context\": {}}");
    AtomicInteger requests = new AtomicInteger();
    HttpServer web = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    web.createContext("/", _ -> requests.incrementAndGet());
    web.start();
    try {
      String http = "http://127.0.0.1:" + web.getAddress().getPort() + "/c.jsonld";
      for (String foreign : List.of(http, file.toUri().toString(), "jar:" + file.toUri() + "!/x")) {
        for (String document :
            List.of(
                "{\"@context\": \"" + foreign + "\", \"a\": 1}",
                "{\"@context\": {\"@import\": \"" + foreign + "\"}, \"a\": 1}",
                "{\"@context\": [{}, \"" + foreign + "\"], \"@graph\": []}")) {
          assertThat(problem(document, RdfForm.JSONLD)).isInstanceOf(Problem.Refused.class);
        }
      }
      problemOrNone(
          "<!DOCTYPE r [<!ENTITY x SYSTEM \""
              + http
              + "\">]>"
              + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
              + "<rdf:Description rdf:about=\"s:s\"><rdf:value>&x;</rdf:value></rdf:Description>"
              + "</rdf:RDF>");
      assertThat(requests).hasValue(0);
    } finally {
      web.stop(0);
    }
  }

  private static void problemOrNone(String rdfXml) {
    try {
      String read =
          read(rdfXml, RdfForm.RDFXML).stream().map(Quad::toString).collect(Collectors.joining());
      assertThat(read).doesNotContain("root:");
    } catch (ProblemException e) {
      assertThat(e.problem()).isInstanceOf(Problem.Syntax.class);
    }
  }

  private static Problem problem(String document, RdfForm form) {
    return problem(document.getBytes(StandardCharsets.UTF_8), form);
  }

  private static Problem problem(byte[] document, RdfForm form) {
    return catchThrowableOfType(ProblemException.class, () -> RdfReader.read(document, form, BASE))
        .problem();
  }

  private static List<Quad> read(String document, RdfForm form) {
    return RdfReader.read(document.getBytes(StandardCharsets.UTF_8), form, BASE);
  }
}
