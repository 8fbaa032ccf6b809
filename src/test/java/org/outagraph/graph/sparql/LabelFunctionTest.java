package org.outagraph.graph.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

/// The data is made up.
class LabelFunctionTest {
  private static final String DATA =
      """
      regions:CN rdfs:label "China"@en , "中国"@zh , "中國"@zh-Hant , "Chine"@fr .
      regions:XX rdfs:label "Landia"@pt , "Landie"@cs .
      vendors:acme rdfs:label "ACME"@mul , "Acme plc"@en .
      causes:update skos:prefLabel "faulty update"@en .
      og:spared rdfs:label "spared"@en .
      outages:falcon rdfs:label "Falcon outage"@en .
      claims:told a og:Claim ; rdf:subject outages:falcon ; rdf:predicate og:spared ; rdf:object regions:CN ;
        og:summary "China was spared."@en .
      claims:silent a og:Claim ; rdf:subject outages:falcon ; rdf:predicate og:spared ; rdf:object regions:CN ;
        og:stance og:denies .
      outages:falcon og:note [ a og:Note ] .
      """;

  @Test
  void theNearestLanguageIsChosenAndTold() {
    label("og:label(regions:CN, \"zh-TW,en\")", "中國@zh-Hant");
    label("og:label(regions:CN, \"zh\")", "中国@zh");
    label("og:label(regions:CN, \"ja,fr\")", "Chine@fr");
    label("og:label(regions:CN, \"ja\")", "China@en");
    label("og:label(regions:CN)", "China@en");
    label("og:label(vendors:acme, \"ja\")", "ACME@mul");
    label("og:label(vendors:acme, \"en-GB\")", "Acme plc@en");
    label("og:label(regions:XX, \"ja,en\")", "Landie@cs");
  }

  @Test
  void everythingHasAName() {
    label("og:label(causes:update)", "faulty update@en");
    label("og:label(og:spared)", "spared@en");
    label("og:label(claims:told)", "China was spared.@en");
    label("og:label(claims:silent)", "Falcon outage: not spared China@");
    label("og:label(<<( outages:falcon og:spared regions:CN )>>)", "Falcon outage: spared China@");
    label("og:label(policy-kinds:domestic-supplier-preference)", "domestic supplier preference@");
    label("og:label(og:suppliedBy)", "supplied by@");
    label("og:label(<https://example.org/things/>)", "things@");
    label("og:label(<https://example.org/caf%C3%A9>)", "café@");
    label("og:label(\"a word\"@de, \"en\")", "a word@de");
    label("og:label(7)", "7@");
  }

  @Test
  void aBlankNodeIsNoFault() {
    try (var graph = SmallGraph.of(DATA)) {
      assertThat(graph.rows("SELECT (og:label(?n) AS ?l) { ?n a og:Note }"))
          .isEqualTo("l\n(no name)\n");
    }
  }

  @Test
  void namesAreThoseOfTheDefaultGraphWhereverTheyAreAskedFor() {
    try (var graph =
        SmallGraph.withNamedGraphs(
            "regions:CN rdfs:label \"China\"@en . outages:g { regions:CN a og:Region }")) {
      assertThat(graph.rows("SELECT (og:label(?r) AS ?l) { GRAPH ?g { ?r a og:Region } }"))
          .isEqualTo("l\nChina\n");
      assertThat(
              graph.rows(
                  "SELECT ?r { GRAPH ?g { ?r a og:Region FILTER(og:label(?r) = \"China\"@en) } }"))
          .isEqualTo("r\nregions:CN\n");
    }
  }

  @Test
  void itSortsAndGroups() {
    try (var graph = SmallGraph.of(DATA)) {
      assertThat(
              graph.rows(
                  """
                  SELECT ?n (COUNT(?c) AS ?claims) { ?c rdf:object ?r }
                  GROUP BY (og:label(?r, "fr") AS ?n) ORDER BY og:label(?r)\
                  """))
          .isEqualTo("n,claims\nChine,2\n");
    }
  }

  @Test
  void whatIsUnboundHasNoName() {
    try (var graph = SmallGraph.of(DATA)) {
      assertThat(graph.rows("SELECT (og:label(?x) AS ?l) { OPTIONAL { ?x a og:Nothing } }"))
          .isEqualTo("l\n\n");
      assertThat(
              graph.rows(
                  "SELECT (og:label(regions:CN, ?w) AS ?l) { VALUES ?w { 7 \"fr\" \"e!\" } }"))
          .isEqualTo("l\n\nChine\n\n");
    }
  }

  @Test
  void aWrongCallIsRefusedWithItsPlace() {
    refused("SELECT (\n og:label() AS ?l) {}", 2, 2, "given 0 arguments");
    refused("SELECT * { ?s ?p ?o FILTER(og:label(?s, 'en', 1) = '') }", 1, 28, "given 3 arguments");
    refused("SELECT (og:label(?s, 'en!') AS ?l) { ?s ?p ?o }", 1, 9, "zh-Hant,en");
    refused(
        "PREFIX o: <https://w3id.org/outagraph/ontology#> SELECT (o:label() AS ?l) {}",
        1,
        58,
        "given 0");
  }

  @Test
  void aMistypedNameIsSuggested() {
    try (var graph = SmallGraph.of(DATA)) {
      assertThatThrownBy(() -> graph.rows("SELECT (og:lable(?s) AS ?l) { ?s ?p ?o }"))
          .hasMessageContaining("ontology#label");
    }
  }

  @Test
  void tenThousandRowsAreNamedWithinTheLimit() {
    String regions =
        IntStream.range(0, 10_000)
            .mapToObj(
                i -> "regions:R" + i + " rdfs:label \"r" + i + "\"@en , \"l" + i + "\"@zh .\n")
            .collect(Collectors.joining());
    try (var graph = SmallGraph.of(QueryLimits.standard(), regions)) {
      String query = "SELECT (COUNT(DISTINCT %s) AS ?n) { ?s rdfs:label ?l }";
      assertThat(graph.rows(query.formatted("og:label(?s, 'zh')"))).isEqualTo("n\n10000\n");
    }
  }

  private static void label(String call, String expected) {
    try (var graph = SmallGraph.of(DATA)) {
      assertThat(
              graph.rows(
                  "SELECT (CONCAT(STR(?l), '@', LANG(?l)) AS ?x) { BIND(" + call + " AS ?l) }"))
          .as(call)
          .isEqualTo("x\n" + expected + "\n");
    }
  }

  private static void refused(String query, int line, int column, String words) {
    try (var graph = SmallGraph.of("")) {
      assertThatThrownBy(() -> graph.rows(query))
          .as(query)
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> {
                assertThat(e.problem()).isInstanceOf(Problem.Syntax.class);
                assertThat(e.problem().sentence())
                    .contains("line " + line + ", column " + column + ":")
                    .contains(words);
              });
    }
  }
}
