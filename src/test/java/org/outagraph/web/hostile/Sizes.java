package org.outagraph.web.hostile;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Too much of anything, and texts that are no queries.
final class Sizes extends Theme {
  @Override
  void fill() {
    sizes();
    oddities();
  }

  private void sizes() {
    add("a long query", "SELECT * { ?s ?p '" + "x".repeat(70_000) + "' }");
    add("a long comment", "#" + "x".repeat(70_000) + "\nSELECT * { ?s ?p ?o }");
    add("a long IRI", "SELECT * { <x:" + "a".repeat(60_000) + "> ?p ?o }");
    add(
        "a long prefix",
        "PREFIX p: <x:"
            + "a".repeat(30_000)
            + "> SELECT (CONCAT("
            + "STR(p:a),".repeat(1_500)
            + "'') AS ?x) {}");
    add("a long variable", "SELECT * { ?" + "s".repeat(60_000) + " ?p ?o }");
    add(
        "a long number",
        "SELECT (" + "9".repeat(60_000) + " * " + "9".repeat(5_000) + " AS ?x) {}");
    add(
        "a large exponent",
        "SELECT (1e999999999 * 1e999999999 AS ?x) ('1e999999999'^^xsd:decimal + 1 AS ?y)"
            + " (xsd:integer(1e300) AS ?z) {}");
    add("a long language tag", "SELECT * { ?s ?p 'a'@" + "a".repeat(60_000) + " }");
    add("many patterns", "SELECT * { " + times(200, "?a%1$d ?b%1$d ?c%1$d . ") + "}");
    add("many joined patterns", "SELECT * { " + times(200, "?a%1$d ?b%1$d ?c . ") + "}");
    add("too many patterns", "SELECT * { " + "?s ?p ?o . ".repeat(5_000) + "}");
    add("many prefixes", times(2_000, "PREFIX p%1$d: <x:> ") + "SELECT * { ?s ?p ?o } LIMIT 1");
    add("many columns", "SELECT " + times(1_500, "(?s AS ?c%1$d) ") + "{ ?s ?p ?o }");
    add("many binds", "SELECT * { ?s ?p ?o " + times(1_500, "BIND(?s AS ?c%1$d) ") + "}");
    add("many filters", "SELECT * { ?s ?p ?o " + times(900, "FILTER(?o != %1$d) ") + "}");
    add(
        "many filters on many patterns",
        "SELECT * { "
            + times(190, "?a%1$d ?b%1$d ?c . ")
            + times(300, "FILTER(?c != %1$d && ?a7 != ?b150) ")
            + "}");
    add(
        "many optionals with filters",
        "SELECT * { ?s ?p ?o "
            + times(150, "OPTIONAL { ?s ?p%1$d ?o%1$d FILTER(?o%1$d != ?o && ?p%1$d != ?p) } ")
            + "}");
    add("many joined groups", "SELECT * { " + times(190, "{ ?s ?p%1$d ?o%1$d } ") + "}");
    add(
        "many unions of groups",
        "SELECT * { "
            + times(60, "{ ?s ?p%1$d ?o%1$d } UNION { ?x ?y%1$d ?s } UNION { ?s ?z%1$d ?x } ")
            + "}");
    add(
        "many equalities",
        "SELECT * { "
            + times(90, "?a%1$d ?p ?b%1$d . ")
            + times(89, "FILTER(?a%1$d = ?b90 || ?b%1$d = ?a3) ")
            + "}");
    add(
        "many equalities to constants",
        "SELECT * { ?s ?p ?o FILTER("
            + IntStream.range(0, 600)
                .mapToObj(i -> "?s = <x:" + i + ">")
                .collect(Collectors.joining(" || "))
            + ") FILTER("
            + IntStream.range(0, 600)
                .mapToObj(i -> "?o = <x:" + i + ">")
                .collect(Collectors.joining(" || "))
            + ") }");
    add("many values", "SELECT * { VALUES ?v { " + times(10_000, "%1$d ") + "} }");
    add(
        "many columns of values",
        "SELECT * { VALUES ("
            + times(1_000, "?v%1$d ")
            + ") { ("
            + "1 ".repeat(1_000)
            + ") } ?s ?p ?o }");
    add("many unions", "SELECT * { " + "{ ?s ?p ?o } UNION ".repeat(3_000) + "{ } }");
    add("many described", "DESCRIBE " + times(2_500, "<made-up/n%1$d> "));
  }

  private void oddities() {
    add("nothing", "");
    add("blanks", " ".repeat(60_000));
    add("NUL", "SELECT * { ?s ?p '\u0000' }");
    add("half a pair", "SELECT * { ?s ?p '\\uD800' }");
    add("escapes", "SELECT * { ?s ?p '" + "\\u0041".repeat(10_000) + "' }");
    add("a broken escape", "SELECT * { ?s ?p '\\u00' }");
    add("right to left", "SELECT * { ?s ?p 'x'@ar--rtl . ?s ?p 'x'@ar--upwards }");
    add("an open string", "SELECT * { ?s ?p '''" + "'".repeat(30_000));
    add("an open IRI", "SELECT * { <" + "<".repeat(60_000));
    add("only quotes", "'".repeat(60_000));
    add("only question marks", "?".repeat(60_000));
    add("only brackets", "[".repeat(60_000));
    add("only backslashes", "\\".repeat(60_000));
    add(
        "relative names",
        "BASE <" + "../".repeat(15_000) + "> SELECT * { <" + "../".repeat(5_000) + "x> ?p ?o }");
    add("bases", times(1_500, "BASE <http://a/b%1$d/> ") + "SELECT * { <x> ?p ?o }");
    add("versions", "VERSION '1.2' ".repeat(3_000) + "SELECT * {}");
    add(
        "made terms in a pattern",
        "SELECT * { ?s ?p <<( ?a ?b <<( ?c ?d ?e )>> )>> . ?x rdf:reifies ?t . ?y rdf:reifies ?u"
            + " }");
    add("all reifiers", "SELECT * { ?x rdf:reifies ?t . ?y rdf:reifies ?u . ?z rdf:reifies ?v }");
    add("unknown things", "SELECT * { ?s a <javascript:alert(1)> . <data:text/html,x> ?p ?o }");
  }
}
