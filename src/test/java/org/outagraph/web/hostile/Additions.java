package org.outagraph.web.hostile;

/// Searches and labels, which are ours, asked too often and for too much.
final class Additions extends Theme {
  @Override
  void fill() {
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
