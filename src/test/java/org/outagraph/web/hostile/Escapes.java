package org.outagraph.web.hostile;

/// What reaches for the network, for files and for code.
final class Escapes extends Theme {
  @Override
  void fill() {
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
}
