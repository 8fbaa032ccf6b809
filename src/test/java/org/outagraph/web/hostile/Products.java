package org.outagraph.web.hostile;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Products, unions and slices that never come to an end, and sorts of them.
final class Products extends Theme {
  @Override
  void fill() {
    products();
    sorts();
  }

  private void products() {
    add("cross product counted", "SELECT (COUNT(*) AS ?n) { " + THREE + " }");
    add("cross product of joined groups", "SELECT (COUNT(*) AS ?n) { {?a ?b ?c} {?d ?e ?f} }");
    add("cross product, distinct", "SELECT DISTINCT ?a ?d { " + TWO + " }");
    add("cross product, reduced", "SELECT REDUCED ?a ?d { " + TWO + " } OFFSET 90000000");
    add("cross product, distinct count", "SELECT (COUNT(DISTINCT *) AS ?n) { " + TWO + " }");
    add(
        "cross product, impossible",
        "ASK { " + THREE + " FILTER(STR(?a) = CONCAT(STR(?i), 'x')) }");
    add("cross product, constructed", "CONSTRUCT { ?a ?e ?i } { " + THREE + " }");
    add("one triple constructed over and over", "CONSTRUCT { <x:a> <x:b> <x:c> } { " + TWO + " }");
    add("template of blank nodes", "CONSTRUCT { [] ?b [ ?e [] ] } { " + TWO + " }");
    add("everything described", "DESCRIBE ?s ?o { ?s ?p ?o }");
    add("cross product described", "DESCRIBE ?a ?i { " + THREE + " }");
    add("deep offset", "SELECT * { " + TWO + " } OFFSET 999999999 LIMIT 1");
    add(
        "widest slice",
        "SELECT * { ?s ?p ?o } LIMIT 9223372036854775807 OFFSET 9223372036854775807");
    add("negative-like slice", "SELECT * { ?s ?p ?o } LIMIT 99999999999999999999999");
    add(
        "sub-select slices",
        nest("SELECT * { ?s ?p ?o }", 12, "SELECT * { { %s } } LIMIT 999999999"));
    add(
        "optionals in a row",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o "
            + times(20, "OPTIONAL { ?a%1$d ?b%1$d ?c%1$d } ")
            + "}");
    add(
        "optionals in each other",
        nest("?z ?y ?x", 15, "?s ?p ?o OPTIONAL { %s }", "SELECT (COUNT(*) AS ?n) { %s }"));
    add(
        "unions in a row",
        "SELECT (COUNT(*) AS ?n) { "
            + IntStream.range(0, 60)
                .mapToObj(i -> "{ ?a ?b ?c . ?d ?e ?f" + i + " }")
                .collect(Collectors.joining(" UNION "))
            + " }");
    add(
        "unions multiplied",
        "SELECT (COUNT(*) AS ?n) { " + times(20, "{ ?s%1$d ?p ?o } UNION { ?o ?p ?s%1$d } ") + "}");
    add(
        "minus of products",
        "SELECT (COUNT(*) AS ?n) { " + TWO + " MINUS { ?a ?x ?y . ?z ?w ?c } }");
    add(
        "minus in a row",
        "SELECT * { ?s ?p ?o "
            + times(30, "MINUS { ?s ?p%1$d ?x%1$d . ?y%1$d ?q%1$d ?o } ")
            + "} LIMIT 1000000");
    add(
        "values multiplied",
        "SELECT (COUNT(*) AS ?n) { "
            + times(9, "VALUES ?v%1$d { " + times(100, "%1$d ") + "} ")
            + "}");
    add(
        "in a list, on a product",
        "SELECT * { "
            + TWO
            + " FILTER(?c IN ("
            + list(900)
            + ") && ?f NOT IN ("
            + list(90)
            + ")) }");
    add(
        "graphs multiplied",
        "SELECT (COUNT(*) AS ?n) { GRAPH ?g { "
            + TWO
            + " } GRAPH ?h { "
            + TWO
            + " } "
            + TWO
            + " }");
    add(
        "joined by a filter",
        "SELECT * { ?a og:title ?x . ?d og:title ?y FILTER(STRLEN(?x) + STRLEN(?y) > 999) }");
    add(
        "left join by a filter",
        "SELECT (COUNT(*) AS ?n) { ?a og:next ?x OPTIONAL { ?d og:next ?y FILTER(?x != ?y && ?x >"
            + " ?y) } }");
  }

  private void sorts() {
    add("sort", "SELECT * { ?s ?p ?o } ORDER BY ?o");
    add("sort of a product", "SELECT * { " + TWO + " } ORDER BY ?c ?f");
    add(
        "sort by computed keys",
        "SELECT * { ?s ?p ?o } ORDER BY MD5(STR(?s)) SHA512(STR(?o)) DESC(STRLEN(CONCAT(STR(?s),"
            + " STR(?o))))");
    add(
        "sort of a product, first few",
        "SELECT * { " + TWO + " } ORDER BY SHA512(CONCAT(STR(?a), STR(?d))) LIMIT 9999");
    add(
        "sort of a product, distinct",
        "SELECT DISTINCT ?a ?f { " + TWO + " } ORDER BY ?f LIMIT 5000");
    add("sort, huge limit", "SELECT * { ?s ?p ?o } ORDER BY DESC(?o) ?s LIMIT 999999999");
    add(
        "sort, many keys",
        "SELECT * { ?s ?p ?o } ORDER BY " + times(200, "DESC(CONCAT(STR(?o), '%1$d')) "));
    add(
        "sort by exists",
        "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { ?o ?q ?z . ?z ?r ?y . ?w ?t ?u }) ?s");
    add("sort by regex", "SELECT * { ?s ?p ?o } ORDER BY REPLACE(STR(?o), '(.*)(.*)(.*)x', '$1')");
    add(
        "sorts in sub-selects",
        nest("SELECT * { ?s ?p ?o }", 10, "SELECT * { { %s } } ORDER BY ?o"));
    add(
        "sort of long texts",
        "SELECT * { ?s ?p ?o "
            + doubling("CONCAT(?x%1$d, ?x%1$d)", "STR(?o)", 12)
            + "} ORDER BY ?x12");
  }
}
