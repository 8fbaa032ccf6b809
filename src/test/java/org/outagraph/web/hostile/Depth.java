package org.outagraph.web.hostile;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Nesting without end, and paths along a long chain.
final class Depth extends Theme {
  @Override
  void fill() {
    nesting();
    paths();
  }

  private void nesting() {
    add(
        "exists in exists",
        nest("?s ?p ?o", 4, "?s ?p ?o FILTER EXISTS { %s }", "SELECT (COUNT(*) AS ?n) { %s }"));
    add("exists deeper", nest("?s ?p ?o", 28, "?s ?p ?o FILTER NOT EXISTS { %s }", "ASK { %s }"));
    add(
        "exists through sub-selects",
        nest("?s ?p ?o", 9, "{ SELECT * { ?s ?p ?o FILTER(EXISTS { %s }) } }", "ASK { %s }"));
    add(
        "many exists",
        "SELECT * { ?s ?p ?o FILTER("
            + IntStream.range(0, 60)
                .mapToObj(i -> "NOT EXISTS { ?o ?q" + i + " ?z . ?y ?r" + i + " ?s }")
                .collect(Collectors.joining(" || "))
            + ") }");
    add(
        "exists of a product",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { " + THREE + " FILTER(?a = ?i && ?s = ?f) } }");
    add(
        "exists in bind",
        "SELECT * { ?s ?p ?o "
            + times(12, "BIND(EXISTS { ?o ?p%1$d ?z . ?y ?q%1$d ?s . ?w ?v ?u } AS ?e%1$d) ")
            + "}");
    add(
        "exists in values of if",
        "SELECT (IF(EXISTS { ?a ?b ?c . ?d ?e ?f FILTER(?a = ?f) }, 1, 2) AS ?x) { ?s ?p ?o }");
    add(
        "sub-selects",
        nest("SELECT * { ?s ?p ?o . ?x ?y ?z }", 15, "SELECT DISTINCT * { { %s } }"));
    add(
        "sub-selects side by side",
        "SELECT (COUNT(*) AS ?n) { "
            + times(40, "{ SELECT ?s%1$d { ?s%1$d ?p%1$d ?o%1$d } } ")
            + "}");
    add("groups", "SELECT * " + "{ ".repeat(5_000) + "} ".repeat(5_000));
    add("parentheses", "ASK { FILTER(" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ") }");
    add(
        "brackets",
        "SELECT * { ?s ?p " + "[ ?p ".repeat(10_000) + "?o" + " ]".repeat(10_000) + " }");
    add("lists", "SELECT * { ?s ?p " + "( ".repeat(10_000) + ") ".repeat(10_000) + " }");
    add("a long list", "SELECT * { ?s ?p (" + " 1".repeat(20_000) + ") }");
    add(
        "triple terms nested",
        "SELECT * { ?s ?p " + "<<( ?a ?b ".repeat(2_000) + "?c" + " )>>".repeat(2_000) + " }");
    add(
        "reified triples nested",
        "SELECT * { ?s ?p " + "<< ?a ?b ".repeat(2_000) + "?c" + " >>".repeat(2_000) + " }");
    add(
        "annotations nested",
        "SELECT * { ?s ?p ?o " + "{| ?a ?b ".repeat(18) + "|} ".repeat(18) + "}");
    add("annotations in a row", "SELECT * { ?s ?p ?o " + times(60, "{| ?a%1$d ?b%1$d |} ") + "}");
    add(
        "paths in parentheses",
        "ASK { ?s " + "(".repeat(10_000) + "og:next" + ")*".repeat(10_000) + " ?o }");
    add(
        "brackets hidden in a string",
        "SELECT * { ?s ?p '''\\''' " + "{ ".repeat(3_000) + "''' " + "} ".repeat(3_000) + "}");
    add(
        "brackets after a comment",
        "SELECT * { # '\n" + "{ ".repeat(3_000) + "} ".repeat(3_000) + "}");
    add(
        "brackets by escapes",
        "SELECT * \\u007B " + "\\u007B ".repeat(3_000) + "\\u007D ".repeat(3_000) + "\\u007D");
  }

  private void paths() {
    String[] both = {
      "og:next*",
      "og:next+",
      "og:next?",
      "^og:next+",
      "(og:next|^og:next)*",
      "(og:next|og:title)+",
      "!og:title*",
      "(!(og:title|^og:next))+",
      "(og:next*)*",
      "((og:next+)?)*",
      "(og:next/og:next)*",
      "(og:next/^og:next)*/og:next+",
      "(og:next|^og:next|!og:title)*",
      "(og:next?/og:next?/og:next?)+",
      "((og:next|^og:next)/(og:next|^og:next))*",
      "(!<x:a>|!^<x:a>)*",
      "rdf:_1*",
      "rdfs:member+",
      "(og:next*/og:next*/og:next*)*",
    };
    for (String path : both) {
      add("path " + path, "SELECT (COUNT(*) AS ?n) { ?a " + path + " ?b }");
    }
    add("path from one end", "SELECT (COUNT(*) AS ?n) { <made-up/n0> og:next* ?b }");
    add("path to one end", "SELECT (COUNT(*) AS ?n) { ?a (og:next|^og:title)+ <made-up/n39000> }");
    add("path between two ends", "ASK { <made-up/n0> (og:next|^og:next)+ <made-up/nowhere> }");
    add(
        "path, alternating, from one end",
        "SELECT (COUNT(*) AS ?n) { <made-up/n20000> (og:next|^og:next)* ?b }");
    add("path, both ends the same", "SELECT * { ?a (og:next/og:next)+ ?a }");
    add(
        "path of 40 steps",
        "SELECT (COUNT(*) AS ?n) { ?a " + "og:next/".repeat(39) + "og:next ?b }");
    add(
        "path of 40 optional steps",
        "SELECT (COUNT(*) AS ?n) { ?a " + "og:next?/".repeat(39) + "og:next? ?b }");
    add(
        "path of 40 steps to and fro",
        "SELECT (COUNT(*) AS ?n) { ?a (" + "(og:next|^og:next)/".repeat(22) + "og:next) ?b }");
    add(
        "path to and fro in a closure",
        "SELECT (COUNT(*) AS ?n) { <made-up/n20000> ("
            + "(og:next|^og:next)/".repeat(22)
            + "og:next)* ?b }");
    add("path counted", "SELECT * { ?a og:next{1,1000000} ?b }");
    add(
        "paths in a row",
        "SELECT (COUNT(*) AS ?n) { ?a og:next* ?b . ?b og:next* ?c . ?c og:next* ?d }");
    add(
        "path in exists",
        "SELECT * { ?s ?p ?o FILTER EXISTS { ?s (og:next|^og:next)* <made-up/nowhere> } }");
    add(
        "path, zero length, any term",
        "SELECT (COUNT(*) AS ?n) { ?a (<x:a>*/<x:b>*)? ?b . ?c <x:d>? ?d }");
    add(
        "path, 50 alternatives",
        "SELECT (COUNT(*) AS ?n) { ?a (" + "og:next|".repeat(24) + "^og:next)+ ?b }");
    add("path too long", "SELECT * { ?a og:next" + "/og:next".repeat(2_000) + " ?b }");
  }
}
