package org.outagraph.graph.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnnotationsTest {
  private static final String CLAIMS =
      """
      outages:falcon og:spared regions:CN , regions:RU ; og:affected regions:US .
      policies:self-reliance og:policyKind policy-kinds:domestic-supplier-preference .
      claims:cn a og:Claim ; rdf:subject outages:falcon ; rdf:predicate og:spared ; rdf:object regions:CN ;
        og:because policies:self-reliance ; og:assertedBy organisations:qax ; og:reportedIn articles:scmp .
      claims:cn2 a og:Claim ; rdf:subject outages:falcon ; rdf:predicate og:spared ; rdf:object regions:CN ;
        og:assertedBy organisations:bbc .
      claims:ru a og:Claim ; rdf:subject outages:falcon ; rdf:predicate og:spared ; rdf:object regions:RU ;
        og:because policies:self-reliance ; og:assertedBy organisations:ministry .
      claims:kr a og:Claim ; rdf:subject outages:falcon ; rdf:predicate og:spared ; rdf:object regions:KR ;
        og:because policies:self-reliance ; og:assertedBy organisations:blog ; og:stance og:denies .
      """;

  @Test
  void theQueryOfTheDesignGivesTheSameRowsInBothForms() {
    same(
        """
        SELECT ?region ?policy ?who WHERE {
          outages:falcon og:spared ?region {| og:because ?policy ; og:assertedBy ?who |} .
          ?policy og:policyKind policy-kinds:domestic-supplier-preference }\
        """,
        """
        SELECT ?region ?policy ?who WHERE {
          outages:falcon og:spared ?region .
          ?c rdf:subject outages:falcon ; rdf:predicate og:spared ; rdf:object ?region ;
            og:because ?policy ; og:assertedBy ?who .
          ?policy og:policyKind policy-kinds:domestic-supplier-preference }\
        """,
        """
        region,policy,who
        regions:CN,policies:self-reliance,organisations:qax
        regions:RU,policies:self-reliance,organisations:ministry
        """);
  }

  @Test
  void anAnnotationAlsoAsksForThePlainTriple() {
    rows("SELECT ?r { ?o og:spared ?r {| og:assertedBy organisations:blog |} }", "r\n");
    rows("SELECT ?c { ?o og:spared ?r ~ ?c . FILTER(?r = regions:KR) }", "c\n");
  }

  @Test
  void aReifiedTripleNeedNotStand() {
    rows("SELECT ?r { << ?o og:spared ?r >> og:assertedBy organisations:blog }", "r\nregions:KR\n");
    rows("SELECT ?c { << ?o og:spared regions:KR ~ ?c >> og:stance og:denies }", "c\nclaims:kr\n");
    rows("SELECT ?c { ?c rdf:reifies <<( ?o og:spared regions:KR )>> }", "c\nclaims:kr\n");
  }

  @Test
  void aClaimCanBeNamed() {
    rows("SELECT ?r { ?o og:spared ?r ~ claims:ru }", "r\nregions:RU\n");
    rows("SELECT ?c { ?o og:spared ?r ~ ?c {| og:because ?p |} }", "c\nclaims:cn\nclaims:ru\n");
  }

  @Test
  void twoAnnotationsMayBeOfTwoClaims() {
    rows(
        """
        SELECT ?r { ?o og:spared ?r {| og:assertedBy organisations:qax |}
                                    {| og:assertedBy organisations:bbc |} }\
        """,
        "r\nregions:CN\n");
    rows(
        """
        SELECT ?r { ?o og:spared ?r {| og:assertedBy organisations:qax ; og:assertedBy organisations:bbc |} }\
        """,
        "r\n");
  }

  @Test
  void annotationsStandInOptional() {
    rows(
        """
        SELECT ?r ?who { VALUES ?r { regions:RU regions:US }
          OPTIONAL { ?o og:spared ?r {| og:assertedBy ?who |} } }\
        """,
        "r,who\nregions:RU,organisations:ministry\nregions:US,\n");
  }

  @Test
  void annotationsStandInUnionAndMinus() {
    rows(
        """
        SELECT ?r { { ?o og:affected ?r } UNION { ?o og:spared ?r {| og:because ?p |} } }\
        """,
        "r\nregions:CN\nregions:RU\nregions:US\n");
    rows(
        """
        SELECT ?r { ?o og:spared ?r MINUS { ?o og:spared ?r {| og:assertedBy organisations:qax |} } }\
        """,
        "r\nregions:RU\n");
  }

  @Test
  void annotationsStandInExists() {
    rows(
        """
        SELECT ?r { ?o og:spared ?r
          FILTER NOT EXISTS { ?o og:spared ?r {| og:assertedBy organisations:bbc |} } }\
        """,
        "r\nregions:RU\n");
    rows(
        """
        SELECT (EXISTS { ?x og:spared regions:CN {| og:assertedBy organisations:bbc |} } AS ?r) {}\
        """,
        "r\ntrue\n");
  }

  @Test
  void annotationsStandInASubSelect() {
    rows(
        """
        SELECT ?r ?n { { SELECT ?r (COUNT(?c) AS ?n) { ?o og:spared ?r ~ ?c } GROUP BY ?r } }\
        """,
        "r,n\nregions:CN,2\nregions:RU,1\n");
  }

  @Test
  void aNamedGraphHasReifiersButNoClaims() {
    try (var graph =
        SmallGraph.withNamedGraphs(
            "outages:g { outages:a og:affected regions:US ~ _:r {| og:note \"real\" |} ."
                + " claims:us rdf:subject outages:a ; rdf:predicate og:affected ;"
                + " rdf:object regions:US ; og:note \"no claim here\" }")) {
      assertThat(graph.rows("SELECT ?g ?n { GRAPH ?g { ?o og:affected ?r {| og:note ?n |} } }"))
          .isEqualTo("g,n\noutages:g,real\n");
      assertThat(graph.rows("SELECT ?n { ?o og:affected ?r {| og:note ?n |} }")).isEqualTo("n\n");
    }
  }

  @Test
  void aDefaultGraphThatAQueryPutsTogetherHasNoClaims() {
    try (var graph =
        SmallGraph.withNamedGraphs(
            "outages:g { outages:a og:affected regions:US ~ _:r {| og:note \"real\" |} . claims:us"
                + " rdf:subject outages:a ; rdf:predicate og:affected ; rdf:object regions:US }"
                + " regions:US rdfs:label \"America\"@en . claims:d rdf:subject outages:a ;"
                + " rdf:predicate og:affected ; rdf:object regions:US ; og:note \"claim\" ."
                + " outages:a og:affected regions:US .")) {
      for (String path : List.of("rdf:reifies", "(rdf:reifies|og:nothing)")) {
        String asked = " { ?c " + path + " ?t ; og:note ?n }";
        assertThat(graph.rows("SELECT ?n FROM outages:g" + asked)).isEqualTo("n\nreal\n");
        assertThat(graph.rows("SELECT ?n FROM <urn:x-arq:DefaultGraph>" + asked))
            .isEqualTo("n\nclaim\n");
      }
      assertThat(graph.rows("SELECT (og:label(?r) AS ?n) FROM outages:g { ?o og:affected ?r }"))
          .isEqualTo("n\nAmerica\n");
    }
  }

  @Test
  void whatIsAClaimAndAReifierCountsOnce() {
    try (var graph =
        SmallGraph.of(
            CLAIMS + "claims:cn rdf:reifies <<( outages:falcon og:spared regions:CN )>> .")) {
      for (String pattern :
          List.of(
              "claims:cn rdf:reifies ?t",
              "claims:cn rdf:reifies <<( ?s ?p ?o )>>",
              "claims:cn rdf:reifies <<( outages:falcon og:spared regions:CN )>>",
              "claims:cn ?x <<( outages:falcon og:spared regions:CN )>>",
              "claims:cn (rdf:reifies|og:nothing)+ ?t")) {
        assertThat(graph.rows("SELECT (COUNT(*) AS ?n) { " + pattern + " }"))
            .as(pattern)
            .isEqualTo("n\n1\n");
      }
    }
  }

  @Test
  void aClaimIsFoundByAVariablePropertyAndByPaths() {
    rows(
        "SELECT ?c ?p { ?c ?p <<( outages:falcon og:spared regions:RU )>> }",
        "c,p\nclaims:ru,rdf:reifies\n");
    rows("SELECT ?c { ?c ?p <<( ?s ?p ?o )>> }", "c\n");
    rows(
        "SELECT ?c { ?c (rdf:reifies|og:nothing) <<( outages:falcon og:spared regions:RU )>> }",
        "c\nclaims:ru\n");
    rows(
        "SELECT ?who { << outages:falcon og:spared regions:RU ~ ?c >> (og:assertedBy|og:nothing)"
            + " ?who }",
        "who\norganisations:ministry\n");
    rows("SELECT (COUNT(?t) AS ?n) { ?c rdf:reifies+ ?t }", "n\n4\n");
    rows(
        "SELECT ?who { <<( outages:falcon og:spared regions:RU )>> ^rdf:reifies/og:assertedBy ?who"
            + " }",
        "who\norganisations:ministry\n");
  }

  @Test
  void aTripleTermIsMadeFromEveryClaim() {
    rows(
        """
        SELECT ?r { ?c rdf:reifies ?t ; og:assertedBy organisations:blog BIND(OBJECT(?t) AS ?r) }\
        """,
        "r\nregions:KR\n");
    rows("SELECT (COUNT(*) AS ?n) { ?c rdf:reifies ?t }", "n\n4\n");
  }

  @Test
  void aTemplateKeepsItsAnnotations() {
    try (var graph = SmallGraph.of(CLAIMS)) {
      var answer =
          graph.ask(
              "CONSTRUCT { ?o og:spared ?r ~ ?c } WHERE { ?o og:spared ?r ~ ?c {| og:because ?p |}"
                  + " }",
              ResultForm.NTRIPLES);
      assertThat(answer.rows()).isEqualTo(4);
      assertThat(SmallGraph.text(answer)).contains("reifies> <<(");
    }
  }

  @Test
  void reifiersInTheGraphKeepTheirMeaning() {
    try (var graph =
        SmallGraph.of(
            CLAIMS + "outages:falcon og:affected regions:FR ~ _:real {| og:note \"real\" |} .")) {
      assertThat(graph.rows("SELECT ?r { ?o og:affected ?r {| og:note ?n |} }"))
          .isEqualTo("r\nregions:FR\n");
      assertThat(graph.rows("SELECT ?who { << ?o og:spared regions:RU >> og:assertedBy ?who }"))
          .isEqualTo("who\norganisations:ministry\n");
      assertThat(graph.rows("SELECT (COUNT(*) AS ?n) { ?c rdf:reifies ?t }")).isEqualTo("n\n5\n");
    }
  }

  private static void same(String annotated, String plain, String expected) {
    rows(annotated, expected);
    rows(plain, expected);
  }

  private static void rows(String query, String expected) {
    try (var graph = SmallGraph.of(CLAIMS)) {
      assertThat(sorted(graph.rows(query))).as(query).isEqualTo(expected);
    }
  }

  private static String sorted(String rows) {
    var lines = rows.lines().toList();
    return lines.getFirst()
        + "\n"
        + lines.stream().skip(1).sorted().map(line -> line + "\n").reduce("", String::concat);
  }
}
