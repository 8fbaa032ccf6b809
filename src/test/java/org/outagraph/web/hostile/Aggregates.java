package org.outagraph.web.hostile;

/// Groups of everything, and what is kept for each of them.
final class Aggregates extends Theme {
  @Override
  void fill() {
    add(
        "everything in one text",
        "SELECT (GROUP_CONCAT(STR(?s)) AS ?x) { " + TWO + " . ?s ?p ?o }");
    add(
        "a long separator",
        "SELECT (GROUP_CONCAT(?o; SEPARATOR='" + "-".repeat(60_000) + "') AS ?x) { ?s ?p ?o }");
    add(
        "distinct texts in one",
        "SELECT (GROUP_CONCAT(DISTINCT CONCAT(STR(?a), STR(?d)); SEPARATOR='"
            + "-".repeat(1_000)
            + "') AS ?x) { "
            + TWO
            + " }");
    add(
        "a text for each group",
        "SELECT ?s (GROUP_CONCAT(?t; SEPARATOR='"
            + "-".repeat(6_000)
            + "') AS ?x) { ?s og:title ?t . ?a og:title ?u } GROUP BY ?s");
    add(
        "group_concat in having",
        "SELECT ?s { ?s ?p ?o . ?a ?b ?c } GROUP BY ?s HAVING(STRLEN(GROUP_CONCAT(STR(?c))) < 0)");
    add(
        "sum of large numbers",
        "SELECT (SUM(?n * ?n * ?n * ?n * ?n * ?n * ?n * ?n) AS ?x) (AVG(?n * ?n) AS ?y) { "
            + TWO
            + " BIND("
            + "9".repeat(99)
            + " AS ?n) }");
    add(
        "sum of sums",
        "SELECT (SUM(?x) * SUM(?x) * SUM(?x) AS ?y) { { SELECT (SUM(?n * ?n) AS ?x) ?a { ?a ?b ?c"
            + " BIND("
            + "9".repeat(99)
            + ".5 AS ?n) } GROUP BY ?a } }");
    add(
        "smallest and largest",
        "SELECT (MIN(CONCAT(STR(?a), STR(?f))) AS ?x) (MAX(MD5(STR(?d))) AS ?y) (SAMPLE(?i) AS ?z)"
            + " { "
            + THREE
            + " }");
    add("many groups", "SELECT ?a ?f (COUNT(*) AS ?n) { " + TWO + " } GROUP BY ?a ?f");
    add("many groups, nothing counted", "SELECT ?a { " + TWO + " } GROUP BY ?a ?d");
    add("few groups, many rows, nothing counted", "SELECT ?b { " + TWO + " } GROUP BY ?b");
    add(
        "many aggregates",
        "SELECT "
            + times(100, "(COUNT(DISTINCT CONCAT(STR(?a), STR(?f), '%1$d')) AS ?n%1$d) ")
            + "{ "
            + TWO
            + " }");
    add(
        "grouped by an expression",
        "SELECT ?k (COUNT(?c) AS ?n) { "
            + TWO
            + " } GROUP BY (SHA512(CONCAT(STR(?a), STR(?d))) AS ?k)");
    add(
        "aggregates of aggregates",
        nest(
            "SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o . ?x ?y ?z } GROUP BY ?s",
            8,
            "SELECT ?s (MAX(?n) AS ?m) { { %1$s } BIND(?s AS ?n) } GROUP BY ?s"));
    add("aggregate over a path", "SELECT ?a (COUNT(?b) AS ?n) { ?a og:next+ ?b } GROUP BY ?a");
  }
}
