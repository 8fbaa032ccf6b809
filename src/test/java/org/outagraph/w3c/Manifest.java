package org.outagraph.w3c;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/// A file that lists test cases, in the W3C's manifest vocabulary.
///
/// @param path the folder within the suites, with a `/` at the end
/// @param graph what the file says
record Manifest(String path, Graph graph) {
  /// Where the files are said to be: a relative IRI in a test becomes an IRI below it.
  static final String BASE = "http://w3c.example/";

  private static final Path SUITES = Path.of(System.getProperty("outagraph.w3c", "target/w3c"));
  private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
  private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";

  static Manifest read(String path) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text(BASE + path + "manifest.ttl"), Lang.TURTLE)
        .base(BASE + path + "manifest.ttl")
        .parse(graph);
    return new Manifest(path, graph);
  }

  /// The text of a file of the suites, by its IRI.
  static String text(String iri) {
    return new String(bytes(iri), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String iri) {
    try {
      return Files.readAllBytes(SUITES.resolve(iri.substring(BASE.length())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The test cases, in the order of the file.
  List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    graph
        .find(Node.ANY, mf("entries"), Node.ANY)
        .forEachRemaining(
            entries ->
                GraphList.members(new GNode(graph, entries.getObject()))
                    .forEach(entry -> cases.add(testCase(entry))));
    return cases;
  }

  private Case testCase(Node entry) {
    String type = one(entry, RDF.type.asNode()).map(this::localName).orElse("untyped");
    Node action = one(entry, mf("action")).orElse(entry);
    Optional<Node> result = one(entry, mf("result"));
    Optional<Node> query = one(action, qt("query")).or(() -> one(action, ut("request")));
    return new Case(
        path + localName(entry),
        one(entry, mf("name")).map(Node::getLiteralLexicalForm).orElse(""),
        type,
        query.orElse(action).isURI()
            ? Optional.of(query.orElse(action).getURI())
            : Optional.empty(),
        new Case.Data(iris(action, qt("data")), named(action, qt("graphData"))),
        new Case.Data(iris(action, ut("data")), named(action, ut("graphData"))),
        result.filter(Node::isURI).map(Node::getURI),
        result
            .map(r -> new Case.Data(iris(r, ut("data")), named(r, ut("graphData"))))
            .orElse(Case.Data.NONE),
        graph.contains(entry, mf("resultCardinality"), mf("LaxCardinality")));
  }

  private List<String> iris(Node subject, Node property) {
    return objects(subject, property).stream().filter(Node::isURI).map(Node::getURI).toList();
  }

  private List<Case.Named> named(Node subject, Node property) {
    return objects(subject, property).stream().map(this::named).toList();
  }

  private Case.Named named(Node node) {
    if (node.isURI()) {
      return new Case.Named(node.getURI(), node.getURI());
    }
    String name = one(node, RDFS.label.asNode()).orElseThrow().getLiteralLexicalForm();
    Node file = one(node, ut("graph")).or(() -> one(node, ut("data"))).orElseThrow();
    return new Case.Named(name, file.getURI());
  }

  private List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private Optional<Node> one(Node subject, Node property) {
    return objects(subject, property).stream().findFirst();
  }

  private String localName(Node node) {
    String iri = node.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  private static Node mf(String name) {
    return NodeFactory.createURI(MF + name);
  }

  private static Node qt(String name) {
    return NodeFactory.createURI(QT + name);
  }

  private static Node ut(String name) {
    return NodeFactory.createURI(UT + name);
  }
}
