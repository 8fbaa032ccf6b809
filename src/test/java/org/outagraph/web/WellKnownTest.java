package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.web.SeedServer.escape;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the data set says of itself agrees with what it answers.
class WellKnownTest {
  private static final SeedServer SERVER = SeedServer.get();
  private static final String PREFIXES =
      """
      PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
      PREFIX void: <http://rdfs.org/ns/void#>
      PREFIX outagraph: <https://w3id.org/outagraph/>
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/ld+json",
        "application/rdf+xml",
        "application/n-triples",
        "application/n-quads",
        "application/trig"
      })
  void theServiceIsDescribedInEveryFormOfTriples(String type) {
    var answer = SERVER.get("/sparql", "Accept", type);
    assertThat(answer.header("Content-Type")).startsWith(type);
    Graph graph = parsed(answer.body(), type, "http://here.example/sparql");
    assertThat(rows(graph, "SELECT ?endpoint { ?s a sd:Service ; sd:endpoint ?endpoint }"))
        .singleElement()
        .asString()
        .matches("(http://here\\.example|http://127\\.0\\.0\\.1:\\d+)/sparql");
    assertThat(rows(graph, "SELECT ?f { ?s sd:resultFormat ?f }")).hasSizeGreaterThan(7);
    assertThat(rows(graph, "SELECT ?l { ?s sd:supportedLanguage ?l }"))
        .anyMatch(row -> row.endsWith("#SPARQL11Query"));
    assertThat(rows(graph, "SELECT ?n { ?s sd:defaultDataset/sd:defaultGraph/void:triples ?n }"))
        .isEqualTo(live(SERVER, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
  }

  @Test
  void aProgramThatTakesAnythingGetsAddressesThatAreRightWhereverItComesFrom() {
    String comunica =
        "application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,"
            + "application/n-triples;q=0.8,text/turtle;q=0.6,text/html;q=0.2";
    var answer = SERVER.get("/sparql", "Accept", comunica);
    assertThat(answer.header("Content-Type")).startsWith("application/trig");
    assertThat(answer.body()).contains("</sparql>");
  }

  @Test
  void theFormCanBeNamedInTheAddress() {
    assertThat(SERVER.get("/.well-known/void?format=nt").header("Content-Type"))
        .startsWith("application/n-triples");
    assertThat(SERVER.get("/sparql?format=turtle", "Accept", "text/html").header("Content-Type"))
        .startsWith("text/turtle");
    assertThat(SERVER.get("/sparql?format=csv").status()).isEqualTo(406);
  }

  @Test
  void thePublicAddressIsSaidWhereThereIsOne() {
    try (OwnServer server = OwnServer.at("https://example.org/graph/", folder)) {
      assertThat(text(server, "/sparql")).contains("<https://example.org/graph/sparql>");
      assertThat(text(server, "/.well-known/void"))
          .contains("void:sparqlEndpoint", "<https://example.org/graph/sparql>");
      assertThat(text(server, "/.well-known/sparql-examples"))
          .contains("schema:target", "<https://example.org/graph/sparql>");
    }
  }

  @Test
  void everyPartitionOfTheSeedDataIsAsLargeAsTheCountThatIsAsked() {
    agrees(
        parsed(SERVER.get("/.well-known/void").body(), "text/turtle", "http://here.example/void"),
        query -> live(SERVER, query));
  }

  @Test
  void thePartitionsFollowAWrite() {
    try (OwnServer server = OwnServer.in(folder)) {
      String before = text(server, "/.well-known/void");
      agrees(parsed(before, "text/turtle", "http://here.example/"), query -> live(server, query));
      server.load("organisations:made-up a og:Organisation ; rdfs:label \"Made up\"@en .");
      String after = text(server, "/.well-known/void");
      assertThat(after).isNotEqualTo(before).contains("og:version");
      agrees(parsed(after, "text/turtle", "http://here.example/"), query -> live(server, query));
    }
  }

  private static void agrees(Graph described, Function<String, List<String>> live) {
    agree(
        described,
        "SELECT ?c ?n { outagraph:dataset void:classPartition [ void:class ?c ; void:entities ?n ]"
            + " }",
        live,
        "SELECT ?c (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c } GROUP BY ?c");
    agree(
        described,
        """
        SELECT ?p ?n ?s ?o { outagraph:dataset void:propertyPartition
          [ void:property ?p ; void:triples ?n ; void:distinctSubjects ?s ; void:distinctObjects ?o ] }
        """,
        live,
        """
        SELECT ?p (COUNT(*) AS ?n) (COUNT(DISTINCT ?x) AS ?s) (COUNT(DISTINCT ?y) AS ?o)
        { ?x ?p ?y } GROUP BY ?p
        """);
    agree(
        described,
        """
        SELECT ?c ?p ?n { outagraph:dataset void:classPartition [ void:class ?c ;
          void:propertyPartition [ void:property ?p ; void:triples ?n ] ] }
        """,
        live,
        "SELECT ?c ?p (COUNT(*) AS ?n) { ?x a ?c ; ?p ?y } GROUP BY ?c ?p");
    agree(
        described,
        """
        SELECT ?n ?s ?o ?p { outagraph:dataset void:triples ?n ; void:distinctSubjects ?s ;
          void:distinctObjects ?o ; void:properties ?p }
        """,
        live,
        """
        SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?x) AS ?s) (COUNT(DISTINCT ?y) AS ?o)
          (COUNT(DISTINCT ?z) AS ?p) { ?x ?z ?y }
        """);
    agree(
        described,
        "SELECT ?n { outagraph:dataset void:classes ?n }",
        live,
        "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?x a ?c }");
    agree(
        described,
        "SELECT ?n { outagraph:dataset void:entities ?n }",
        live,
        """
        SELECT (COUNT(DISTINCT ?x) AS ?n)
        { ?x ?p ?y FILTER (isIRI(?x) && STRSTARTS(STR(?x), "https://w3id.org/outagraph/")) }
        """);
  }

  private static void agree(
      Graph described, String said, Function<String, List<String>> live, String asked) {
    assertThat(rows(described, said)).isNotEmpty().isEqualTo(live.apply(asked));
  }

  private static List<String> live(SeedServer server, String query) {
    return table(server.get("/sparql?format=tsv&query=" + escape(query)).body());
  }

  private static List<String> live(OwnServer server, String query) {
    return table(text(server, "/sparql?format=tsv&query=" + escape(query)));
  }

  private static List<String> table(String tsv) {
    return tsv.lines()
        .skip(1)
        .map(line -> line.replaceAll("\"?(\\d+)\"?\\^\\^<[^>]*>", "$1").replaceAll("[<>]", ""))
        .sorted()
        .toList();
  }

  private static String text(OwnServer server, String path) {
    return new String(server.get(path).body(), StandardCharsets.UTF_8);
  }

  private static Graph parsed(String document, String type, String base) {
    return RDFParser.source(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
        .base(base)
        .lang(RDFLanguages.contentTypeToLang(type))
        .toGraph();
  }

  private static List<String> rows(Graph graph, String query) {
    List<String> found = new ArrayList<>();
    try (QueryExec execution =
        QueryExec.dataset(DatasetGraphFactory.wrap(graph)).query(PREFIXES + query).build()) {
      RowSet rows = execution.select();
      rows.forEachRemaining(
          row ->
              found.add(
                  String.join(
                      "\t",
                      rows.getResultVars().stream()
                          .map(row::get)
                          .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
                          .toList())));
    }
    return found.stream().sorted().toList();
  }
}
