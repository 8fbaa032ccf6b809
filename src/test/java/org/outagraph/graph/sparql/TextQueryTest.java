package org.outagraph.graph.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.graph.Prefixes;
import org.outagraph.graph.entities.EntityReader;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;
import org.outagraph.model.SearchRequest;
import org.outagraph.search.SearchIndex;

/// A real store with a real index. The data is made up.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextQueryTest {
  private static final String DATA =
      """
      outages:falcon a og:Outage ; rdfs:label "Falcon outage"@en , "Falcon-Ausfall"@de .
      outages:magpie a og:Outage ; rdfs:label "Magpie outage"@en ; skos:altLabel "the great silence"@en .
      outages:heron a og:Outage ; rdfs:label "Heron blackout"@en .
      regions:XA a og:Region ; rdfs:label "Northland"@en .
      regions:XB a og:Region ; rdfs:label "Southland"@en .
      articles:gazette a og:Article ; rdfs:label "Northland keeps calm"@en .
      articles:herald a og:Article ; rdfs:label "A look at the day"@en .
      outages:falcon og:spared regions:XA ; og:affected regions:XB .
      claims:calm a og:Claim ; rdf:subject outages:falcon ; rdf:predicate og:spared ; rdf:object regions:XA ;
        og:summary "Its supplier policy kept foreign agents off the machines."@en ;
        og:reportedIn articles:gazette , articles:herald .
      claims:hit a og:Claim ; rdf:subject outages:falcon ; rdf:predicate og:affected ; rdf:object regions:XB ;
        og:summary "Trams stood still."@en ; og:reportedIn articles:herald .
      claims:own a og:Claim ; rdf:subject outages:magpie ; rdf:predicate og:affected ; rdf:object regions:XB ;
        og:summary "Trams and ferries stood still."@en .
      regions:XA og:searchFor "trams" .
      outages:g rdfs:comment "not a graph" .
      """;

  private final List<SearchRequest> asked = new ArrayList<>();
  private SmallGraph graph;
  private SearchIndex index;
  private QueryRunner runner;

  @BeforeAll
  void fill(@TempDir Path folder) {
    graph = SmallGraph.of(DATA);
    index = SearchIndex.open(folder);
    index.rebuild(1, new EntityReader(graph.store(), Prefixes.standard()).searchDocuments());
    runner =
        new QueryRunner(
            graph.store(),
            Prefixes.standard(),
            SmallGraph.limits(),
            request -> {
              asked.add(request);
              return index.search(request);
            });
  }

  @AfterAll
  void close() {
    index.close();
    graph.close();
  }

  @Test
  void aHitIsBoundWithItsScore() {
    rows("SELECT ?h { ?h text:query \"blackout\" }", "h", "outages:heron");
    rows("SELECT ?h { ?h text:query (\"blackout\") }", "h", "outages:heron");
    rows("SELECT ?h { (?h) text:query (\"blackout\" 5) }", "h", "outages:heron");
    rows(
        "SELECT ?h ?ok { (?h ?s) text:query \"blackout\" BIND(DATATYPE(?s) = xsd:double && ?s > 0"
            + " AS ?ok) }",
        "h,ok",
        "outages:heron,true");
  }

  @Test
  void hitsComeBestFirst() {
    List<String> scores =
        lines("SELECT ?s { (?h ?s) text:query \"outage\" }").stream().skip(1).toList();
    assertThat(scores).hasSizeGreaterThan(3);
    assertThat(scores.stream().map(Double::valueOf).toList())
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void theTextIsMarkedAndItsOriginTold() {
    rows(
        "SELECT ?t ?p ?a { (claims:calm ?s ?t ?p ?a) text:query \"supplier policy\" }",
        "t,p,a",
        "Its ↦supplier↤ ↦policy↤ kept foreign agents off the machines.,og:summary,articles:gazette",
        "Its ↦supplier↤ ↦policy↤ kept foreign agents off the machines.,og:summary,articles:herald");
    rows(
        "SELECT ?h ?t ?l ?p ?a { (?h ?s ?t ?p ?a) text:query \"blackout\" BIND(LANG(?t) AS ?l) }",
        "h,t,l,p,a",
        "outages:heron,Heron ↦blackout↤,en,rdfs:label,");
    rows(
        "SELECT ?t ?p { (outages:magpie ?s ?t ?p) text:query \"great silence\" }",
        "t,p",
        "the ↦great↤ ↦silence↤,skos:altLabel");
    rows(
        "SELECT ?p ?a { (articles:gazette ?s ?t ?p ?a) text:query \"calm\" }",
        "p,a",
        "rdfs:label,articles:gazette");
  }

  @Test
  void theWordsOfAClaimLeadFromItsOutageToTheArticle() {
    rows(
        "SELECT ?p ?a { (outages:falcon ?s ?t ?p ?a) text:query \"foreign agents\" }",
        "p,a",
        "og:summary,articles:gazette",
        "og:summary,articles:herald");
  }

  @Test
  void oneRowForEachHitUnlessArticlesAreAskedFor() {
    rows("SELECT ?p { (claims:calm ?s ?t ?p) text:query \"supplier\" }", "p", "og:summary");
  }

  @Test
  void aSearchJoinsWithThePatternRoundIt() {
    rows(
        "SELECT ?h ?r { ?h text:query \"outage\" . ?h og:spared ?r }",
        "h,r",
        "outages:falcon,regions:XA");
    rows(
        "SELECT ?h ?r { ?h og:spared ?r . ?h text:query \"outage\" . }",
        "h,r",
        "outages:falcon,regions:XA");
    rows(
        "SELECT ?h ?r { { ?h og:spared ?r } { ?h text:query \"outage\" } }",
        "h,r",
        "outages:falcon,regions:XA");
    rows(
        "SELECT ?o { ?c text:query (\"trams\" \"type:claims\") ; rdf:subject ?o } ORDER BY ?o",
        "o",
        "outages:falcon",
        "outages:magpie");
  }

  @Test
  void aBoundHitPassesWithItsScore() {
    rows(
        "SELECT ?h { VALUES ?h { outages:heron outages:falcon } (?h ?s) text:query \"blackout\""
            + " FILTER(?s > 0) }",
        "h",
        "outages:heron");
    rows("ASK { outages:falcon text:query \"blackout\" }", "_askResult", "false");
    rows("ASK { outages:heron text:query \"blackout\" }", "_askResult", "true");
  }

  @Test
  void itStandsInOptionalAndUnionAndExistsAndMinus() {
    rows(
        "SELECT ?o ?t { ?o a og:Outage OPTIONAL { (?o ?s ?t) text:query \"blackout\" } } ORDER BY"
            + " ?o",
        "o,t",
        "outages:falcon,",
        "outages:heron,Heron ↦blackout↤",
        "outages:magpie,");
    rows(
        "SELECT ?h { { ?h text:query \"blackout\" } UNION { ?h text:query \"silence\" } ?h a"
            + " og:Outage }",
        "h",
        "outages:heron",
        "outages:magpie");
    rows(
        "SELECT ?o { ?o a og:Outage FILTER EXISTS { ?o text:query \"blackout\" } }",
        "o",
        "outages:heron");
    rows(
        "SELECT ?o { ?o a og:Outage FILTER NOT EXISTS { ?c rdf:subject ?o ; text:query \"trams\" }"
            + " }",
        "o",
        "outages:heron");
    rows(
        "SELECT ?o { ?o a og:Outage MINUS { ?o text:query \"blackout\" } } ORDER BY ?o",
        "o",
        "outages:falcon",
        "outages:magpie");
  }

  @Test
  void itStandsInASubSelectAndInAGraph() {
    rows(
        "SELECT ?h ?r { { SELECT ?h { ?h text:query \"outage\" } } ?h og:spared ?r }",
        "h,r",
        "outages:falcon,regions:XA");
    try (var named =
        SmallGraph.withNamedGraphs("outages:g1 { outages:heron og:note \"in the graph\" }")) {
      var inside =
          new QueryRunner(named.store(), Prefixes.standard(), SmallGraph.limits(), index::search);
      String query = "SELECT ?g ?h ?n { GRAPH ?g { ?h text:query \"blackout\" ; og:note ?n } }";
      assertThat(SmallGraph.text(inside.run(inside.prepare(query), ResultForm.CSV, Map.of())))
          .contains("outages/g1,https://w3id.org/outagraph/outages/heron,in the graph");
    }
  }

  @Test
  void annotationsStandBesideIt() {
    rows(
        "SELECT ?h ?a { ?h text:query \"outage\" ; og:spared ?r {| og:reportedIn ?a |} } ORDER BY"
            + " ?a",
        "h,a",
        "outages:falcon,articles:gazette",
        "outages:falcon,articles:herald");
  }

  @Test
  void theWordsMayBeBoundBefore() {
    rows(
        "SELECT ?c { ?r og:searchFor ?w . ?c text:query (?w \"type:claims\") } ORDER BY ?c",
        "c",
        "claims:hit",
        "claims:own");
    rows(
        "SELECT ?w ?h { VALUES ?w { \"blackout\" \"silence\" } ?h text:query ?w } ORDER BY ?w",
        "w,h",
        "blackout,outages:heron",
        "silence,outages:magpie");
    problem("SELECT ?h { ?h text:query ?w }", Problem.Invalid.class, "?w", "not bound here");
  }

  @Test
  void theLimitHoldsAndIsSaid() {
    assertThat(lines("SELECT ?h { ?h text:query (\"outage\" 2) }")).hasSize(3);
    problem(
        "SELECT ?h { ?h text:query (\"outage\" 1001) }",
        Problem.Invalid.class,
        "1001",
        "1 to 1000");
    problem("SELECT ?h { ?h text:query (\"outage\" 0) }", Problem.Invalid.class, "1 to 1000");
    problem(
        "SELECT ?h { VALUES ?n { 5000 } ?h text:query (\"outage\" ?n) }",
        Problem.Invalid.class,
        "1 to 1000");
  }

  @Test
  void filtersAreThoseOfSearch() {
    rows("SELECT ?h { ?h text:query (\"northland\" \"type:articles\") }", "h", "articles:gazette");
    problem(
        "SELECT ?h { ?h text:query (\"outage\" \"typ:x\") }",
        Problem.Unknown.class,
        "filter of text:query",
        "type");
  }

  @Test
  void theSameSearchIsAskedOnce() {
    asked.clear();
    lines("SELECT * { ?s ?p ?o FILTER EXISTS { ?s text:query \"outage\" } }");
    assertThat(asked).hasSize(1);
  }

  @Test
  void aFaultIsAProblemWhereverItStands() {
    problem("SELECT ?h { ?h text:query \"a b OR\" }", Problem.Syntax.class, "search");
    problem(
        "SELECT ?s { ?s ?p ?o FILTER EXISTS { ?s text:query \"a OR\" } }",
        Problem.Syntax.class,
        "search");
    problem("SELECT ?h {\n ?h text:query () }", Problem.Syntax.class, "line 2, column 5", "words");
    problem("SELECT ?h { ?h text:query \"  \" }", Problem.Invalid.class, "words to look for");
    problem("SELECT ?h { ?h text:query outages:falcon }", Problem.Invalid.class, "words");
    problem("SELECT ?h { ?h text:query+ \"a\" }", Problem.Syntax.class, "path");
    problem(
        "SELECT ?h { (?h ?a ?b ?c ?d ?e) text:query \"a\" }", Problem.Syntax.class, "?property");
  }

  @Test
  void noOtherPropertyIsACall() {
    rows("PREFIX list: <http://jena.apache.org/ARQ/list#> SELECT ?x { ?x list:member 1 }", "x");
    rows("SELECT ?x { ?x text:search \"outage\" }", "x");
  }

  private void problem(String query, Class<? extends Problem> kind, String... words) {
    assertThatThrownBy(() -> lines(query))
        .as(query)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem()).isInstanceOf(kind);
              assertThat(e.problem().sentence()).contains(words);
            });
  }

  private void rows(String query, String... expected) {
    assertThat(lines(query)).as(query).containsExactly(expected);
  }

  private List<String> lines(String query) {
    String csv = SmallGraph.text(runner.run(runner.prepare(query), ResultForm.CSV, Map.of()));
    for (Map.Entry<String, String> prefix : Prefixes.standard().map().entrySet()) {
      csv = csv.replace(prefix.getValue(), prefix.getKey() + ":");
    }
    return Stream.of(csv.split("\r\n")).toList();
  }
}
