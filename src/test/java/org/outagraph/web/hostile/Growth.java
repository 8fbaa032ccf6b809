package org.outagraph.web.hostile;

/// Texts, numbers and terms that grow with every step.
final class Growth extends Theme {
  @Override
  void fill() {
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
}
