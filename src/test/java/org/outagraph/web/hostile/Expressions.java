package org.outagraph.web.hostile;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Expressions that try every way, or go on for ever.
final class Expressions extends Theme {
  @Override
  void fill() {
    add("regex with a back-reference", "ASK { FILTER(REGEX(" + AS + ", \"" + EVIL + "\")) }");
    add(
        "regex per row",
        "SELECT * { ?s ?p ?o FILTER(REGEX(CONCAT(STR(?s), " + AS + "), \"(a+)+(b)?\\\\2$\")) }");
    add(
        "regex with a computed pattern",
        "SELECT (COUNT(?x) AS ?n) { ?s ?p ?o BIND(REGEX("
            + AS
            + ", CONCAT('^(a+)+(b)?', '\\\\2$')) AS ?x) }");
    add(
        "regex with a pattern from the data",
        "SELECT * { ?s og:title ?t . ?z og:title ?u FILTER(REGEX(?t, ?u)) }");
    add(
        "regex on a long text",
        "ASK { FILTER(REGEX(\"" + "ab".repeat(20_000) + "\", '^(a|b)*$')) }");
    add(
        "regex quantified",
        "ASK { FILTER(REGEX(" + AS + ", '(((a{1,100}){1,100}){1,100}){1,100}$')) }");
    add(
        "regex of many groups",
        "ASK { FILTER(REGEX(" + AS + ", '" + "(".repeat(1500) + "a" + ")*".repeat(1500) + "')) }");
    add("regex looks back", "ASK { FILTER(REGEX(" + AS + ", '(?<=a{1,40}b?)c(x|y)*(?=a*)$')) }");
    add(
        "constant expressions in a row",
        "SELECT * { ?s ?p ?o "
            + times(90, "BIND(REGEX(CONCAT(" + AS + ", '%1$d'), \"" + EVIL + "\") AS ?r%1$d) ")
            + "}");
    add(
        "constant replacements in a row",
        "SELECT * { ?s ?p ?o "
            + times(90, "BIND(REPLACE(" + AS + ", \"" + EVIL + "\", '%1$d') AS ?r%1$d) ")
            + "}");
    add(
        "regex as a sort key",
        "SELECT * { ?s ?p ?o } ORDER BY REGEX(" + AS + ", \"" + EVIL + "\")");
    add(
        "regex as a group key",
        "SELECT ?k { ?s ?p ?o } GROUP BY (REGEX(CONCAT(STR(?s), "
            + AS
            + "), \"(a+)+(b)?\\\\2$\") AS ?k)");
    add(
        "regex in an aggregate",
        "SELECT (SUM(IF(REGEX(CONCAT(STR(?s), "
            + AS
            + "), \"(a+)+(b)?\\\\2$\"), 1, 0)) AS ?n) { ?s ?p ?o }");
    add(
        "regex in having",
        "SELECT ?p { ?s ?p ?o } GROUP BY ?p HAVING(REGEX(CONCAT(SAMPLE(STR(?s)), "
            + AS
            + "), \"(a+)+(b)?\\\\2$\"))");
    add("regex, unreadable", "ASK { FILTER(REGEX('a', '(((')) }");
    add(
        "replace with a back-reference",
        "SELECT (REPLACE(" + AS + ", \"" + EVIL + "\", '') AS ?x) {}");
    add(
        "replace, nothing by much",
        "SELECT (REPLACE(?a, '', ?a) AS ?x) { BIND(\"" + "a".repeat(20_000) + "\" AS ?a) }");
    add(
        "replace with groups",
        "SELECT (REPLACE(?a, '(.*)', '$1$1$1$1$1$1$1$1$1$1$1$1$1$1$1$1$1$1$1$1') AS ?x) { BIND(\""
            + "a".repeat(60_000)
            + "\" AS ?a) }");
    add(
        "if nested",
        "SELECT * { ?s ?p ?o FILTER(" + "IF(?o > 1, ".repeat(40) + "1" + ", 2)".repeat(40) + ") }");
    add(
        "coalesce nested",
        "SELECT (COUNT(*) AS ?n) { "
            + TWO
            + " FILTER("
            + "COALESCE(1/0, ".repeat(45)
            + "1"
            + ")".repeat(45)
            + " = 2) }");
    add("or in a row", "ASK { ?s ?p ?o FILTER(false" + times(1_900, " || ?o = %1$d") + ") }");
    add(
        "and of ors",
        "ASK { ?s ?p ?o FILTER("
            + IntStream.range(0, 18)
                .mapToObj(i -> "(?s = " + i + " || ?o = " + i + ")")
                .collect(Collectors.joining(" && "))
            + ") }");
    add("nots", "ASK { ?s ?p ?o FILTER(" + "!".repeat(30_000) + "?o) }");
    add("minus signs", "SELECT (" + "- ".repeat(30_000) + "1 AS ?x) {}");
    add("chain of sums", "SELECT (1" + "+1".repeat(30_000) + " AS ?x) {}");
    add(
        "same term compared",
        "SELECT * { " + TWO + " FILTER(sameTerm(?a, ?f) || ?a = ?f || STR(?a) = STR(?f)) }");
    add(
        "dates that overflow",
        "SELECT (xsd:dateTime('999999999-01-01T00:00:00Z') -"
            + " xsd:dateTime('-999999999-01-01T00:00:00Z') AS ?x)"
            + " (xsd:dateTime('2020-01-01T00:00:00Z') + xsd:duration('P99999999999999999999Y') AS"
            + " ?y) {}");
    add(
        "hashes of long texts",
        "SELECT (COUNT(?h) AS ?n) { "
            + TWO
            + " BIND(\""
            + "x".repeat(50_000)
            + "\" AS ?x) BIND(SHA512(CONCAT(?x, STR(?a), STR(?f))) AS ?h) }");
    add(
        "chance",
        "SELECT DISTINCT (RAND() AS ?r) (UUID() AS ?u) (STRUUID() AS ?t) (BNODE() AS ?n) (NOW() AS"
            + " ?w) { "
            + TWO
            + " }");
    add(
        "blank nodes by name",
        "SELECT (COUNT(DISTINCT ?x) AS ?n) { "
            + TWO
            + " BIND(BNODE(CONCAT(STR(?a), STR(?f))) AS ?x) }");
  }
}
