package org.outagraph.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.changes.RDFChangesApply;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.knowledge.Progress;
import org.outagraph.web.SeedServer.Answered;

/// Whoever follows the changes has the graph.
class ChangesTest {
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
  private static final String A_CLAIM =
      """
      PREFIX og: <https://w3id.org/outagraph/ontology#>
      PREFIX outages: <https://w3id.org/outagraph/outages/>
      PREFIX regions: <https://w3id.org/outagraph/regions/>
      PREFIX claims: <https://w3id.org/outagraph/claims/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      INSERT DATA {
        outages:o a og:Outage ; rdfs:label "Made up"@en .
        regions:XX a og:Region ; rdfs:label "X"@en .
        regions:XY a og:Region ; rdfs:label "Y"@en ; og:partOf regions:XX .
        outages:o og:affected regions:XY ~ claims:made-up {| og:basis og:editorial ; og:summary "Made up." |} }
      """;

  @TempDir private Path folder;
  private WritingServer server;

  @BeforeEach
  void start() {
    server = WritingServer.over(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void replayingTheSeedDataGivesTheDump() throws Exception {
    SeedServer seed = SeedServer.get();
    DatasetGraph mirror = DatasetGraphFactory.createTxnMem();
    StringBuilder patch = new StringBuilder();
    String path = "/api/changes?since=0&format=patch&limit=7000";
    int pages = 0;
    while (!path.isEmpty()) {
      Answered page = seed.get(path);
      assertThat(page.status()).as(page.body()).isEqualTo(200);
      patch.append(page.body());
      path = next(page);
      pages++;
    }
    assertThat(pages).isGreaterThan(3);
    apply(patch.toString(), mirror);
    String dump = seed.address() + "/dumps/outagraph-" + seed.base().version() + ".nq.gz";
    assertThat(lines(mirror)).containsExactlyElementsOf(dump(dump));
    assertThat(digest(lines(mirror))).isEqualTo(digest(dump(dump)));
  }

  @Test
  void aMirrorThatFollowsHasTheGraphAfterEveryWrite() throws Exception {
    DatasetGraph mirror = DatasetGraphFactory.createTxnMem();
    long version = follow(mirror, 0, 5);
    assertThat(version).isEqualTo(server.base().version());
    sameAsDump(mirror);
    for (String update : updates()) {
      assertThat(server.update(update).status()).as(update).isEqualTo(200);
      version = follow(mirror, version, 3);
      sameAsDump(mirror);
    }
    put("_:one <urn:made-up:p> _:two . _:two <urn:made-up:p> \"a\\nA <x> <y> <z> .\"@en .");
    version = follow(mirror, version, 1);
    sameAsDump(mirror);
    assertThat(lines(mirror)).anyMatch(line -> line.startsWith("_:"));
    put("_:one <urn:made-up:p> << <urn:a> <urn:b> <urn:c> >> .");
    version = follow(mirror, version, 100);
    sameAsDump(mirror);
    server.base().rebuild(Progress.NONE);
    sameAsDump(mirror);
    DatasetGraph second = DatasetGraphFactory.createTxnMem();
    assertThat(follow(second, 0, 10_000)).isEqualTo(version);
    sameAsDump(second);
  }

  private static List<String> updates() {
    String prefixes = A_CLAIM.substring(0, A_CLAIM.indexOf("INSERT"));
    return List.of(
        A_CLAIM,
        prefixes
            + "DELETE DATA { regions:XX rdfs:label \"X\"@en } ; INSERT DATA { regions:XX"
            + " rdfs:label \"Ex\"@en }",
        prefixes + "DELETE WHERE { claims:made-up ?p ?o }",
        "INSERT DATA { GRAPH <urn:made-up:g> { <urn:s> <urn:p> 1.0 , \"\\\\ \\\" é 公司\" } }",
        "INSERT DATA { <urn:s> <urn:p> 01 , 1.50 , true , \"2026-01-02T03:04:05.600Z\"^^"
            + "<http://www.w3.org/2001/XMLSchema#dateTime> }",
        "DELETE DATA { <urn:s> <urn:p> 1 , 1.5 }",
        "CLEAR GRAPH <urn:made-up:g>",
        prefixes + "DELETE WHERE { regions:XY ?p ?o }");
  }

  @Test
  void eachChangeSaysWhoMadeItWhenWhatForAndWhatItTouched() {
    var request =
        server.keyed(
            "/update",
            "Content-Type",
            WritingServer.UPDATE,
            "From",
            "Ada Example <ada@example.org>",
            "Outagraph-Why",
            "Asked for by eve@example.org",
            "Idempotency-Key",
            "a made-up name");
    server.send(request.POST(BodyPublishers.ofString(A_CLAIM)));
    Answered answer = get("/api/changes?since=" + (server.base().version() - 1));
    JsonNode change = answer.json().path("results").path(0);
    assertThat(change.path("who").asText()).isEqualTo("Ada Example");
    assertThat(change.path("why").asText()).isEqualTo("Asked for by somebody at example.org");
    assertThat(answer.body()).doesNotContain("ada@", "eve@", "a made-up name", WritingServer.KEY);
    assertThat(change.path("recordedAt").asText()).contains("T").endsWith("Z");
    assertThat(change.path("touched").path("added").asInt()).isEqualTo(5);
    assertThat(change.path("touched").path("complete").asBoolean()).isTrue();
    List<String> patch = change.path("patch").asText().lines().toList();
    assertThat(patch.stream().filter(line -> line.startsWith("A ")).count())
        .isEqualTo(change.path("added").asLong());
    assertThat(patch.stream().filter(line -> line.startsWith("D ")).count())
        .isEqualTo(change.path("removed").asLong());
    assertThat(answer.json().path("complete").asBoolean()).isTrue();
    assertThat(answer.header("Outagraph-Complete")).isEqualTo("true");
    JsonNode all = get("/api/changes").json().path("results");
    for (int i = 1; i < all.size(); i++) {
      assertThat(all.get(i).path("previous")).isEqualTo(all.get(i - 1).path("id"));
    }
  }

  @Test
  void thingsThatComeChangeAndGoAreTold() {
    String prefixes = A_CLAIM.substring(0, A_CLAIM.indexOf("INSERT"));
    server.update(A_CLAIM);
    long before = server.base().version();
    assertThat(fates(before - 1))
        .contains("ADD outages o", "ADD regions XX", "ADD regions XY", "ADD claims made-up")
        .noneMatch(line -> line.startsWith("MOD"));
    server.update(prefixes + "DELETE WHERE { claims:made-up ?p ?o }");
    assertThat(fates(before))
        .contains("DEL claims made-up", "MOD outages o", "MOD regions XY")
        .noneMatch(line -> line.startsWith("ADD"));
    server.update(prefixes + "INSERT DATA { regions:XX rdfs:label \"Ex\"@fr }");
    assertThat(fates(before + 1)).containsExactly("MOD regions XX");
  }

  private List<String> fates(long since) {
    List<String> fates = new ArrayList<>();
    String path = "/api/changes?format=entities&limit=1&since=" + since;
    long limit = since + 1;
    while (!path.isEmpty()) {
      Answered page = get(path);
      JsonNode part = page.json().path("results").path(0);
      assertThat(part.path("things").size()).isLessThanOrEqualTo(1);
      if (part.path("version").asLong() == limit) {
        for (JsonNode thing : part.path("things")) {
          fates.add(
              thing.path("op").asText()
                  + " "
                  + thing.path("kind").asText()
                  + " "
                  + thing.path("slug").asText());
        }
      }
      path = next(page);
    }
    return fates;
  }

  @Test
  void aCallerWhoWaitsGetsTheChangeWhenItComes() throws Exception {
    long version = server.base().version();
    CompletableFuture<Answered> waiting =
        CompletableFuture.supplyAsync(() -> get("/api/changes?wait=PT20S&since=" + version));
    Thread.sleep(300);
    assertThat(waiting).isNotDone();
    long start = System.nanoTime();
    server.update(A_CLAIM);
    Answered answer = waiting.get();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertThat(answer.json().path("to").asLong()).isEqualTo(version + 1);
    Answered nothing = get("/api/changes?wait=100ms&since=" + (version + 1));
    assertThat(nothing.json().path("results")).isEmpty();
    assertThat(nothing.json().path("to").asLong()).isEqualTo(version + 1);
    assertThat(nothing.json().path("complete").asBoolean()).isTrue();
  }

  @Test
  void whatCannotBeIsRefusedInWords() {
    long version = server.base().version();
    for (String query :
        List.of(
            "since=" + (version + 1),
            "since=-1",
            "since=x",
            "since=99999999999999999999",
            "since=0&since=1",
            "limit=0",
            "wait=PT10M",
            "wait=soon",
            "format=xml",
            "cursor=x",
            "sinse=1")) {
      Answered answer = get("/api/changes?" + query);
      assertThat(answer.status()).as(query).isEqualTo(400);
      assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }
    assertThat(get("/api/changes?since=-1").json().path("detail").asText())
        .isEqualTo(
            "since cannot be \"-1\": give the last version that you have, from 0 to "
                + version
                + ".");
    assertThat(get("/api/changes", "Accept", "text/html;q=0.5, image/png").status()).isEqualTo(406);
    String cursor = get("/api/changes?limit=1").json().path("next").asText();
    assertThat(get("/api/changes?format=entities&cursor=" + cursor).status()).isEqualTo(400);
    String inside = ChangeCursor.write(ChangeCursor.Unit.LINES, new ChangePage.Place(1, 501));
    assertThat(get("/api/changes?cursor=" + inside).status()).isEqualTo(400);
  }

  @Test
  void whoHasItAlreadyGetsNothing() {
    Answered answer = get("/api/changes", "Accept", "application/rdf-patch");
    assertThat(answer.header("Content-Type")).isEqualTo("application/rdf-patch");
    Answered again =
        get(
            "/api/changes",
            "Accept",
            "application/rdf-patch",
            "If-None-Match",
            answer.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
    Answered head =
        server.send(
            server
                .request("/api/changes", "Accept", "application/rdf-patch")
                .method("HEAD", BodyPublishers.noBody()));
    assertThat(head.header("Content-Length"))
        .isEqualTo(String.valueOf(answer.body().getBytes(UTF_8).length));
  }

  /// Applies everything after a version in pages of so many lines, and returns the version then.
  private long follow(DatasetGraph mirror, long since, int limit) {
    StringBuilder change = new StringBuilder();
    String path = "/api/changes?since=" + since + "&limit=" + limit;
    long to = since;
    while (!path.isEmpty()) {
      Answered page = get(path);
      assertThat(page.status()).as(page.body()).isEqualTo(200);
      for (Iterator<JsonNode> parts = page.json().path("results").iterator(); parts.hasNext(); ) {
        JsonNode part = parts.next();
        change.append(part.path("patch").asText());
        if (part.path("part").path("ends").asBoolean(true)) {
          apply(change.toString(), mirror);
          change.setLength(0);
        }
      }
      to = page.json().path("to").asLong();
      path = next(page);
    }
    assertThat(change.toString()).isEmpty();
    return to;
  }

  private static String next(Answered page) {
    var link = NEXT.matcher(page.header("Link"));
    return link.find() ? link.group(1) : "";
  }

  private static void apply(String patch, DatasetGraph mirror) {
    RDFPatchOps.read(new ByteArrayInputStream(patch.getBytes(UTF_8)))
        .apply(new RDFChangesApply(mirror));
  }

  private void put(String turtle) {
    Answered answer =
        server.send(
            server
                .keyed("/graphs?graph=urn:made-up:blank", "Content-Type", "text/turtle")
                .PUT(BodyPublishers.ofString(turtle)));
    assertThat(answer.status()).as(answer.body()).isIn(200, 201, 204);
  }

  private Answered get(String path, String... headers) {
    return server.send(server.request(path, headers).GET());
  }

  private void sameAsDump(DatasetGraph mirror) throws Exception {
    String name = "/dumps/outagraph-" + server.base().version() + ".nq.gz";
    List<String> dump = dump("http://127.0.0.1:" + server.port() + name);
    assertThat(lines(mirror)).containsExactlyElementsOf(dump);
    assertThat(digest(lines(mirror))).isEqualTo(digest(dump));
  }

  private static List<String> dump(String address) throws IOException {
    try (var in = new GZIPInputStream(URI.create(address).toURL().openStream())) {
      return new String(in.readAllBytes(), UTF_8).lines().sorted().toList();
    }
  }

  private static List<String> lines(DatasetGraph dataset) {
    List<String> lines = new ArrayList<>();
    dataset.begin(org.apache.jena.query.ReadWrite.READ);
    dataset.find().forEachRemaining(quad -> lines.add(line(quad)));
    dataset.end();
    return lines.stream().sorted().toList();
  }

  private static String line(Quad quad) {
    String triple =
        NodeFmtLib.strNT(quad.getSubject())
            + " "
            + NodeFmtLib.strNT(quad.getPredicate())
            + " "
            + NodeFmtLib.strNT(quad.getObject())
            + " ";
    Optional<String> graph =
        quad.isDefaultGraph()
            ? Optional.empty()
            : Optional.of(NodeFmtLib.strNT(quad.getGraph()) + " ");
    return triple + graph.orElse("") + ".";
  }

  private static String digest(List<String> lines) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(String.join("\n", lines).getBytes(UTF_8)));
  }
}
