package org.outagraph.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Queries that mean harm, each under the name of what it tries. They are asked of [MadeUpServer].
///
/// `PORT` in a text stands for a port on which a trap listens.
final class HostileQueries {
  private static final String TWO = "?a ?b ?c . ?d ?e ?f";
  private static final String THREE = TWO + " . ?g ?h ?i";
  private static final String TEN = "\"0123456789\"";
  private static final String EVIL = "^(a+)+(b)?\\\\2$";
  private static final String AS = "\"" + "a".repeat(35) + "c\"";

  private final Map<String, String> queries = new LinkedHashMap<>();

  private HostileQueries() {
    products();
    sorts();
    expressions();
    growth();
    aggregates();
    nesting();
    paths();
    sizes();
    reachingOut();
    oddities();
    searchesAndLabels();
  }

  static Map<String, String> all() {
    return new HostileQueries().queries;
  }

  private void add(String name, String query) {
    if (queries.put(name, query) != null) {
      throw new IllegalArgumentException(name + " is there twice");
    }
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

  private void expressions() {
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

  private void growth() {
    add("concat doubles", binds(doubling("CONCAT(?x%1$d, ?x%1$d)", TEN, 40)));
    add(
        "concat doubles in an expression",
        "SELECT (STRLEN(" + nest(TEN, 6, "CONCAT(%1$s,%1$s,%1$s)") + ") AS ?n) {}");
    add(
        "concat of many",
        binds(
            "BIND(\""
                + "x".repeat(30_000)
                + "\" AS ?x) BIND(CONCAT(?x"
                + ",?x".repeat(1_500)
                + ") AS ?y) "));
    add(
        "concat of many long texts",
        binds(
            "BIND(REPLACE(\""
                + "x".repeat(1_000)
                + "\", 'x', '"
                + "y".repeat(1_000)
                + "') AS ?x) BIND(CONCAT(?x"
                + ",?x".repeat(1_900)
                + ") AS ?y) "));
    add(
        "tags that are none",
        "SELECT (STRLANG('a', 'x y') AS ?x) (STRLANG('a', '\">< x') AS ?y) (STRLANGDIR('a', '%s',"
            + " 'ltr') AS ?z) {}");
    add("replace grows", binds(doubling("REPLACE(?x%1$d, 'x', 'xxxxxxxxxx')", "'x'", 15)));
    add("encode grows", binds(doubling("ENCODE_FOR_URI(?x%1$d)", "'%%%%%%%%%%%%%%'", 40)));
    add("encode and double", binds(doubling("ENCODE_FOR_URI(CONCAT(?x%1$d, ?x%1$d))", "'%'", 25)));
    add("upper case grows", binds(doubling("UCASE(CONCAT(?x%1$d, ?x%1$d))", "'\u00df'", 25)));
    add(
        "typed text grows",
        binds(doubling("STRDT(CONCAT(STR(?x%1$d), STR(?x%1$d)), xsd:token)", TEN, 30)));
    add(
        "datatype grows",
        binds(
            doubling(
                "STRDT('a', IRI(CONCAT('x:', STR(DATATYPE(?x%1$d)), STR(DATATYPE(?x%1$d)))))",
                "STRDT('a', <x:aaaaaaaaaa>)", 30)));
    add(
        "language grows",
        binds(
            doubling("STRLANG('a', CONCAT(LANG(?x%1$d), '-', LANG(?x%1$d)))", "'a'@aaaaaaaa", 30)));
    add(
        "IRI grows",
        binds(doubling("IRI(CONCAT(STR(?x%1$d), STR(?x%1$d)))", "<x:aaaaaaaaaa>", 30)));
    add(
        "triple terms double",
        binds(doubling("TRIPLE(<x:s>, <x:p>, TRIPLE(<x:s>, <x:p>, ?x%1$d))", "1", 40)));
    add(
        "triple terms, both ends",
        "SELECT (STR(?x20) AS ?t) ?x20 { "
            + doubling("TRIPLE(<x:s>, <x:p>, ?x%1$d)", "1", 20)
            + "}");
    add(
        "text parts",
        binds(
            doubling(
                "CONCAT(SUBSTR(?x%1$d, 1), STRAFTER(?x%1$d, '0'), STRBEFORE(?x%1$d, '9'))",
                TEN, 30)));
    add(
        "format by function",
        binds(
            doubling(
                "<http://www.w3.org/2005/xpath-functions#normalize-space>(CONCAT(?x%1$d, ?x%1$d))",
                TEN, 30)));
    add("integers squared", binds(doubling("?x%1$d * ?x%1$d", "1234567890123456789", 25)));
    add("decimals squared", binds(doubling("?x%1$d * ?x%1$d", "1234567890.0123456789", 25)));
    add("decimals divided", binds(doubling("?x%1$d / 3.0000000001", "1.0", 45)));
    add(
        "casts to integer",
        "SELECT (xsd:integer(xsd:double('1e300')) * xsd:integer(CONCAT('9', REPLACE("
            + TEN
            + ", '.', '99999999999999999999999999999999999999999999999999'))) AS ?x) {}");
    add(
        "casts of long texts",
        binds(
            "BIND(REPLACE('"
                + "9".repeat(10_000)
                + "', '9', '99999999999999999999') AS ?t) BIND(xsd:integer(?t) AS ?x) BIND(?x * ?x"
                + " AS ?y) BIND(xsd:decimal(?t) AS ?z) BIND(?z * ?z AS ?w) "));
    add(
        "long texts as dates",
        binds(
            "BIND(REPLACE('"
                + "9".repeat(10_000)
                + "', '9', '99999999999999999999') AS ?t) BIND(xsd:dateTime(CONCAT(?t,"
                + " '-01-01T00:00:00Z')) AS ?x) BIND(xsd:duration(CONCAT('P', ?t, 'Y')) AS ?y) "));
    add(
        "long texts typed as numbers",
        binds(
            "BIND(REPLACE('"
                + "9".repeat(10_000)
                + "', '9', '99999999999999999999') AS ?t) BIND(STRDT(?t, IRI(CONCAT(STR(xsd:),"
                + " 'integer'))) AS ?x) BIND(?x * ?x AS ?y) "));
    add(
        "triple terms double at both ends",
        binds(doubling("TRIPLE(?x%1$d, <x:p>, ?x%1$d)", "<x:a>", 40)));
    add("triple terms, very deep", binds(doubling("TRIPLE(<x:s>, <x:p>, ?x%1$d)", "1", 450)));
    add(
        "decimal with a long tail",
        binds(
            "BIND(xsd:decimal(CONCAT('0.', REPLACE('"
                + "0".repeat(10_000)
                + "', '0', '00000000000000000000'), '1')) AS ?x) BIND(?x + 1 AS ?y) BIND(?y * ?y AS"
                + " ?z) "));
    add(
        "numbers rounded",
        "SELECT (ROUND(?x) AS ?a) (CEIL(?x) AS ?b) (ABS(?x) AS ?c) (-?x AS ?d) {"
            + " BIND(xsd:decimal(REPLACE('"
            + "9".repeat(1_000)
            + "', '9', '99999999999999999999')) AS ?x) }");
    add(
        "rows with long texts",
        "SELECT * { ?s ?p ?o " + doubling("CONCAT(?x%1$d, ?x%1$d)", "STR(?o)", 14) + "}");
    add(
        "distinct long texts",
        "SELECT (COUNT(DISTINCT ?x12) AS ?n) { "
            + TWO
            + doubling("CONCAT(?x%1$d, ?x%1$d)", "CONCAT(STR(?a), STR(?d))", 12)
            + "}");
    add(
        "template with long texts",
        "CONSTRUCT { ?s ?p ?x14 } { ?s ?p ?o "
            + doubling("CONCAT(?x%1$d, ?x%1$d)", "STR(?o)", 14)
            + "}");
  }

  private void aggregates() {
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

  private void reachingOut() {
    String trap = "<http://127.0.0.1:PORT/x>";
    add("service", "SELECT * { SERVICE " + trap + " { ?s ?p ?o } }");
    add("service, silent", "SELECT * { SERVICE SILENT " + trap + " { ?s ?p ?o } }");
    add("service by variable", "SELECT * { BIND(" + trap + " AS ?x) SERVICE ?x { ?s ?p ?o } }");
    add("service in exists", "ASK { FILTER NOT EXISTS { SERVICE " + trap + " { ?s ?p ?o } } }");
    add(
        "service in a sub-select",
        "SELECT * { { SELECT * { SERVICE SILENT " + trap + " { ?s ?p ?o } } } }");
    add(
        "service in optional",
        "SELECT * { ?s ?p ?o OPTIONAL { SERVICE " + trap + " { ?s ?q ?x } } }");
    add("service in minus", "SELECT * { ?s ?p ?o MINUS { SERVICE " + trap + " { ?s ?q ?x } } }");
    add(
        "service in a sort key",
        "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE " + trap + " { ?s ?q ?x } })");
    add(
        "service in having",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING(EXISTS { SERVICE " + trap + " { ?s ?q ?x } })");
    add(
        "service in an aggregate",
        "SELECT (SUM(IF(EXISTS { SERVICE " + trap + " { ?s ?q ?x } }, 1, 0)) AS ?n) { ?s ?p ?o }");
    add(
        "service in a projection",
        "SELECT (EXISTS { SERVICE " + trap + " { ?s ?q ?x } } AS ?e) { ?s ?p ?o }");
    add(
        "service in a group key",
        "SELECT ?e { ?s ?p ?o } GROUP BY (EXISTS { SERVICE " + trap + " { ?s ?q ?x } } AS ?e)");
    add("service in described", "DESCRIBE ?s { SERVICE " + trap + " { ?s ?q ?x } }");
    add("service, file", "SELECT * { SERVICE <file:///etc/passwd> { ?s ?p ?o } }");
    add("service, loop", "SELECT * { SERVICE <loop:> { ?s ?p ?o } }");
    add("service, cached", "SELECT * { SERVICE <cache:http://127.0.0.1:PORT/x> { ?s ?p ?o } }");
    add("from the web", "SELECT * FROM " + trap + " { ?s ?p ?o }");
    add(
        "from a file",
        "SELECT * FROM <file:///etc/passwd> FROM NAMED <file:///etc/hosts> { ?s ?p ?o GRAPH ?g { ?a"
            + " ?b ?c } }");
    add("graph on the web", "SELECT * { GRAPH " + trap + " { ?s ?p ?o } }");
    add("graph in a file", "SELECT * { GRAPH <file:///etc/passwd> { ?s ?p ?o } }");
    add("described from the web", "DESCRIBE " + trap + " <file:///etc/passwd>");
    add("a class called", "SELECT (<java:java.lang.System>('x') AS ?x) {}");
    add(
        "a class called, computed",
        "SELECT (CALL(<java:org.apache.jena.sparql.function.library.now>) AS ?x) {}");
    add(
        "a class as a property",
        "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.listMember> ?o }");
    add(
        "applied",
        "SELECT"
            + " (<http://www.w3.org/2005/xpath-functions#apply>(<http://jena.apache.org/ARQ/function#wait>,"
            + " 60000) AS ?x) {}");
    add("wait", "SELECT (<http://jena.apache.org/ARQ/function#wait>(60000) AS ?x) {}");
    add(
        "wait as a sort key",
        "SELECT * { ?s ?p ?o } ORDER BY (<http://jena.apache.org/ARQ/function#wait>(60000))");
    add(
        "wait as a group key",
        "SELECT ?k { ?s ?p ?o } GROUP BY (<http://jena.apache.org/ARQ/function#wait>(60000) AS"
            + " ?k)");
    add(
        "wait in having",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s"
            + " HAVING(<http://jena.apache.org/ARQ/function#wait>(60000) ||"
            + " SUM(<http://jena.apache.org/ARQ/function#wait>(60000)) > 0)");
    add(
        "wait in exists as a sort key",
        "SELECT * { ?s ?p ?o } ORDER BY (EXISTS {"
            + " BIND(<http://jena.apache.org/ARQ/function#wait>(60000) AS ?x) })");
    add(
        "wait in a described pattern",
        "DESCRIBE ?s { ?s ?p ?o } ORDER BY <http://jena.apache.org/ARQ/function#wait>(60000)");
    add(
        "wait in an aggregate",
        "SELECT (MAX(<http://jena.apache.org/ARQ/function#wait>(60000)) AS ?x) { ?s ?p ?o }");
    add("printed", "ASK { ?s ?p ?o FILTER(<http://jena.apache.org/ARQ/function#print>(?o)) }");
    add(
        "format",
        "SELECT (<http://jena.apache.org/ARQ/function#sprintf>('%2000000000d', 1) AS ?x) {}");
    add("script", "SELECT (<http://jena.apache.org/ARQ/js#f>(1) AS ?x) {}");
    add(
        "aggregate by name",
        "SELECT (AGG<http://jena.apache.org/ARQ/function#median>(?o) AS ?x) { ?s ?p ?o }");
    add(
        "aggregate by call",
        "SELECT (<http://www.w3.org/2005/xpath-functions/collation#stdev>(DISTINCT ?o) AS ?x) { ?s"
            + " ?p ?o }");
    add(
        "magic properties",
        "SELECT * { ?s <http://jena.apache.org/ARQ/property#bag> ?o . ?o"
            + " <http://jena.apache.org/ARQ/list#member> ?x . ('a b' ' ')"
            + " <http://jena.apache.org/ARQ/property#strSplit> ?y }");
    add("list members", "SELECT * { ?s <http://jena.apache.org/ARQ/list#member> ?o }");
    add("list index", "SELECT * { ?s <http://jena.apache.org/ARQ/list#index> (?i ?o) }");
    add("containers", "SELECT * { ?s rdfs:member ?o . ?s rdf:_1 ?a . ?s rdf:_2 ?b }");
    add(
        "concat backwards",
        "SELECT * { ?x <http://jena.apache.org/ARQ/property#concat> ('a' 'b') . ?y"
            + " <http://jena.apache.org/ARQ/property#splitIRI> (?n ?l) }");
    add("text index of another", "SELECT * { ?s <http://jena.apache.org/text#query> 'x' }");
    add("a load", "LOAD " + trap);
    add("a load behind a query", "SELECT * { ?s ?p ?o } ; LOAD " + trap);
    add("let", "SELECT * { LET (?x := 1) }");
    add("unfold", "SELECT * { UNFOLD('[1,2]'^^<http://example.org/List> AS ?x) }");
    add("lateral", "SELECT * { ?s ?p ?o LATERAL { ?a ?b ?c LATERAL { ?d ?e ?f } } }");
    add("json query", "JSON { 'a' : ?s } WHERE { ?s ?p ?o }");
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

  private static String binds(String steps) {
    return "SELECT * { " + steps + "}";
  }

  private static String doubling(String step, String start, int times) {
    return " BIND("
        + start
        + " AS ?x0) "
        + IntStream.range(0, times)
            .mapToObj(i -> "BIND(" + step.formatted(i) + " AS ?x" + (i + 1) + ") ")
            .collect(Collectors.joining());
  }

  private static String times(int times, String part) {
    return IntStream.range(0, times).mapToObj(part::formatted).collect(Collectors.joining());
  }

  private static String list(int members) {
    return IntStream.range(0, members).mapToObj(Integer::toString).collect(Collectors.joining(","));
  }

  /// The innermost text, wrapped so many times.
  private static String nest(String inner, int times, String wrapping) {
    String text = inner;
    for (int i = 0; i < times; i++) {
      text = wrapping.formatted(text, i);
    }
    return text;
  }

  private static String nest(String inner, int times, String wrapping, String outermost) {
    return outermost.formatted(nest(inner, times, wrapping));
  }

  private void searchesAndLabels() {
    add("a search beside a product", "SELECT * { " + TWO + " . ?h text:query (\"made\" 1000) }");
    add("a search for each row", "SELECT * { ?s ?p ?w . ?h text:query ?w }");
    add(
        "a search for each row of words that are made",
        "SELECT * { ?s ?p ?w BIND(CONCAT(STR(?s), \" \", STR(?w)) AS ?q) ?h text:query ?q }");
    add("searches in a tower", "SELECT * { " + "?h text:query \"made up\" . ".repeat(40) + "}");
    add("more hits than there may be", "SELECT * { ?h text:query (\"made\" 1000000000) }");
    add("a search that is not closed", "SELECT * { ?h text:query \"'made\\\" up\" }");
    add(
        "a search of long words",
        "SELECT * { ?h text:query \"" + "made~ ".repeat(40).strip() + "\" }");
    add("a label for each pair", "SELECT (og:label(?a) AS ?l) { " + TWO + " }");
    add("labels to sort by", "SELECT * { " + TWO + " } ORDER BY og:label(?a, \"zh,ja,ko,ru\")");
    add(
        "a long list of languages",
        "SELECT (og:label(?a, \"" + "zh-Hant-TW,".repeat(500) + "en\") AS ?l) { " + TWO + " }");
    add(
        "languages that grow",
        "SELECT (COUNT(?l) AS ?n) { ?a ?b ?c BIND(CONCAT(STR(?a), STR(?a)) AS ?w1)"
            + " BIND(CONCAT(?w1, ?w1, ?w1, ?w1) AS ?w2) BIND(og:label(?a, ?w2) AS ?l) }");
  }
}
