package org.outagraph.graph.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Where the bare engine does something else than SPARQL says. The data is made up.
class StandardGapsTest {
  @Test
  void plusIsNotForStrings() {
    rows("SELECT (\"a\" + \"b\" AS ?x) {}", "x\n\n");
    rows("SELECT (\"1\" + 1 AS ?x) (1 + 2 AS ?y) (1.5 + 1 AS ?z) {}", "x,y,z\n,3,2.5\n");
    rows(
        "SELECT (\"2020-01-01\"^^xsd:date + \"P1D\"^^xsd:dayTimeDuration AS ?x) {}",
        "x\n2020-01-02\n");
  }

  @Test
  void aNamedBlankNodeIsTheSameWithinASolutionOnly() {
    rows(
        """
        SELECT (sameTerm(?a, ?b) AS ?same) (sameTerm(?a, ?c) AS ?other) {
          VALUES ?v { 1 1 2 } BIND(BNODE("x") AS ?a) BIND(BNODE("x") AS ?b) BIND(BNODE("y") AS ?c) }\
        """,
        "same,other\ntrue,false\ntrue,false\ntrue,false\n");
    rows(
        "SELECT (COUNT(DISTINCT ?a) AS ?n) { VALUES ?v { 1 1 2 } BIND(BNODE(\"x\") AS ?a) }",
        "n\n3\n");
    rows("SELECT (BNODE(\"x\") AS ?a) (BNODE(\"x\") AS ?b) {}", "a,b\n_:b0,_:b0\n");
    rows("SELECT (BNODE() AS ?a) (BNODE() AS ?b) {}", "a,b\n_:b0,_:b1\n");
    rows("SELECT (BNODE(1) AS ?a) {}", "a\n\n");
  }

  @Test
  void aPathOfNoLengthLeadsFromAnyTermToItself() {
    rows("ASK { outages:nowhere og:partOf* outages:nowhere }", "_askResult\ntrue\n");
    rows("ASK { outages:nowhere og:partOf? outages:elsewhere }", "_askResult\nfalse\n");
    rows("SELECT ?x { outages:nowhere og:partOf* ?x }", "x\noutages:nowhere\n");
    rows("SELECT ?x { ?x og:partOf? \"word\" }", "x\nword\n");
    rows(
        "SELECT ?x ?y { VALUES ?x { outages:nowhere } ?x og:partOf* ?y }",
        "x,y\noutages:nowhere,outages:nowhere\n");
  }

  @Test
  void castsAreThoseOfXPath() {
    rows(
        "SELECT (xsd:integer(\"7\") AS ?a) (xsd:integer(7.9) AS ?b) (xsd:integer(\"7.9\") AS ?c)"
            + " (xsd:boolean(\"1\") AS ?d) (xsd:boolean(\"yes\") AS ?e) (xsd:string(<x:y>) AS ?f)"
            + " {}",
        "a,b,c,d,e,f\n7,7,,true,,x:y\n");
    rows(
        "SELECT (xsd:double(\"INF\") AS ?a) (xsd:decimal(1e2) AS ?b) (xsd:date(\"2020-02-30\") AS"
            + " ?c) (xsd:dateTime(\"2020-02-03T04:05:06Z\") AS ?d) {}",
        "a,b,c,d\nINF,100.0,,2020-02-03T04:05:06Z\n");
  }

  @Test
  void whatIsNoLanguageTagMakesNoLiteral() {
    rows(
        "SELECT (STRLANG(\"a\", \"x y\") AS ?x) (STRLANG(\"a\", \"zh-Hant\") AS ?y) {}",
        "x,y\n,a\n");
    rows(
        "SELECT (STRLANG(\"a\", \"x\\\"><y\") AS ?x) (STRLANG(\"a\", \"-en\") AS ?y) {}",
        "x,y\n,\n");
    rows(
        "SELECT (STRLANGDIR(\"a\", \"x y\", \"ltr\") AS ?x) (LANG(STRLANGDIR(\"a\", \"ar\","
            + " \"rtl\")) AS ?y) {}",
        "x,y\n,ar\n");
  }

  @Test
  void whatIsNoTimeHasNoHours() {
    String none = "(%1$s(<x:a>) AS ?a) (%1$s(BNODE()) AS ?b) (%1$s(<<( <x:a> <x:b> 1 )>>) AS ?c)";
    for (String function :
        List.of("HOURS", "MINUTES", "SECONDS", "TIMEZONE", "TZ", "YEAR", "DAY")) {
      rows("SELECT " + none.formatted(function) + " {}", "a,b,c\n,,\n");
    }
    rows(
        "SELECT (HOURS(?t) + 0 AS ?h) (TZ(?t) AS ?z) { VALUES ?t { <x:a>"
            + " \"2024-07-19T04:09:00Z\"^^xsd:dateTime } }",
        "h,z\n,\n4,Z\n");
  }

  private static void rows(String query, String expected) {
    try (var graph = SmallGraph.of("outages:a og:partOf outages:b .")) {
      assertThat(graph.rows(query)).as(query).isEqualTo(expected);
    }
  }
}
