package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.web.SeedServer.escape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Dumps hold everything in the current version, and the same bytes each time.
class DumpsTest {
  @TempDir static Path folder;
  private static OwnServer server;

  @BeforeAll
  static void start() {
    server = OwnServer.in(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aDumpHoldsEveryTripleInItsOrder() throws Exception {
    String lines = text(unzipped(server.get("/dumps/" + name("nq")).body()));
    assertThat(lines.lines().toList()).isSorted();
    long triples =
        Long.parseLong(
            text(server
                    .get(
                        "/sparql?format=csv&query="
                            + escape("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"))
                    .body())
                .lines()
                .toList()
                .get(1));
    assertThat(lines.lines().count()).isEqualTo(triples);
    for (Lang lang : List.of(Lang.NQUADS, Lang.TRIG, Lang.NTRIPLES, Lang.TURTLE)) {
      var dump = server.get("/dumps/" + name(lang.getFileExtensions().getFirst()));
      var read =
          RDFParser.source(new ByteArrayInputStream(unzipped(dump.body())))
              .lang(lang)
              .toDatasetGraph();
      assertThat(read.getDefaultGraph().size()).isEqualTo((int) triples);
    }
  }

  @Test
  void theChecksumIsThatOfTheFileWhereverItIsSaid() throws Exception {
    JsonNode first = list().path("results").path(0);
    HttpResponse<byte[]> dump = server.get(first.path("href").asText());
    String digest =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(dump.body()));
    assertThat(first.path("sha256").asText()).isEqualTo(digest);
    assertThat(first.path("bytes").asLong()).isEqualTo(dump.body().length);
    assertThat(text(server.get(first.path("checksum").asText()).body()))
        .isEqualTo(digest + "  " + first.path("name").asText() + "\n");
    assertThat(text(server.get("/.well-known/dcat").body()))
        .contains(digest, first.path("href").asText(), "dcat:byteSize", "dcterms:modified");
    assertThat(dump.headers().firstValue("Repr-Digest"))
        .hasValueSatisfying(said -> assertThat(said).startsWith("sha-256=:"));
    assertThat(dump.headers().firstValue("Link"))
        .hasValueSatisfying(said -> assertThat(said).endsWith("rel=\"license\""));
  }

  @Test
  void whoHasItAlreadyGetsNothingAndHeadTellsTheLength() {
    String path = "/dumps/" + name("nq");
    HttpResponse<byte[]> dump = server.get(path);
    String etag = dump.headers().firstValue("ETag").orElseThrow();
    assertThat(server.get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
    HttpResponse<byte[]> head = server.send("HEAD", path);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(dump.body().length);
  }

  @Test
  void theSameVersionHasTheSameBytesInAnotherPlace(@TempDir Path other) throws IOException {
    byte[] here = server.get("/dumps/" + name("nq")).body();
    Path journal = Files.createDirectories(other.resolve("data/journal"));
    try (Stream<Path> files = Files.list(folder.resolve("data/journal"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, journal.resolve(file.getFileName()));
      }
    }
    try (OwnServer copy = OwnServer.over(other)) {
      assertThat(copy.get("/dumps/" + name("nq")).body()).isEqualTo(here);
    }
  }

  @Test
  void anOlderVersionIsGoneAndTheCurrentOneIsNamed() throws IOException {
    String old = name("nq");
    server.load("organisations:made-up a og:Organisation ; rdfs:label \"Made up\"@en .");
    assertThat(server.get("/dumps/" + name("nq")).statusCode()).isEqualTo(200);
    var answer = server.get("/dumps/" + old);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(text(answer.body())).contains("dumps/" + name("nq"));
    assertThat(server.get("/dumps/" + name("exe")).statusCode()).isEqualTo(404);
    assertThat(server.get("/dumps/..%2Fjournal").statusCode()).isIn(400, 404);
    server.load("organisations:two a og:Organisation ; rdfs:label \"Two\"@en .");
    server.get("/dumps/" + name("nq"));
    try (Stream<Path> files = Files.list(folder.resolve("data/dumps"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(file -> file.startsWith(old.replace("nq.gz", "")));
    }
  }

  @Test
  void inRdf12EveryClaimIsAReifierAndAllElseIsAsItIs() throws IOException {
    Graph plain = seed("nq.gz");
    Graph annotated = seed("rdf12.nq.gz");
    assertThat(seed("nq.gz?rdf=1.2").isIsomorphicWith(annotated)).isTrue();
    assertThat(seed("rdf12.ttl.gz").size()).isEqualTo(annotated.size());
    Node reifies = NodeFactory.createURI(RDF.uri + "reifies");
    List<Triple> reifiers = annotated.find(Node.ANY, reifies, Node.ANY).toList();
    assertThat(reifiers).hasSizeGreaterThan(1_000);
    for (Triple reifier : reifiers) {
      Triple said = reifier.getObject().getTriple();
      Node claim = reifier.getSubject();
      annotated.delete(reifier);
      annotated.add(claim, RDF.type.asNode(), RDF.Statement.asNode());
      annotated.add(claim, RDF.subject.asNode(), said.getSubject());
      annotated.add(claim, RDF.predicate.asNode(), said.getPredicate());
      annotated.add(claim, RDF.object.asNode(), said.getObject());
    }
    assertThat(annotated.isIsomorphicWith(plain)).isTrue();
  }

  private static Graph seed(String suffix) throws IOException {
    SeedServer seed = SeedServer.get();
    String address = seed.address() + "/dumps/outagraph-" + seed.base().version() + "." + suffix;
    try (var in = URI.create(address).toURL().openStream()) {
      return RDFParser.source(new GZIPInputStream(in))
          .lang(suffix.contains("ttl") ? Lang.TURTLE : Lang.NQUADS)
          .toGraph();
    }
  }

  private static String name(String suffix) {
    return "outagraph-" + server.base().version() + "." + suffix + ".gz";
  }

  private static JsonNode list() throws IOException {
    return new ObjectMapper().readTree(server.get("/dumps/").body());
  }

  private static byte[] unzipped(byte[] file) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(file))) {
      return in.readAllBytes();
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
