package org.outagraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.outagraph.model.Example;
import org.outagraph.model.Names;

/// Says examples in the terms of SHACL, as editors and agents look for them
/// (<https://www.w3.org/TR/shacl-af/#SPARQLExecutables>).
///
/// SHACL has no word for a DESCRIBE; the one that the collections of the SIB use stands in. Every
/// node has an IRI, so that a store sees whether anything has changed.
public final class ExampleTriples {
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final String SPEX = "https://purl.expasy.org/sparql-examples/ontology#";
  private static final String SCHEMA = "https://schema.org/";
  private static final String DECLARATIONS = Names.BASE + "ontology/prefixes";

  private final List<Triple> triples = new ArrayList<>();

  private ExampleTriples() {}

  /// The examples and the prefixes that they use.
  public static List<Triple> of(List<Example> examples, Prefixes prefixes) {
    return of(examples, prefixes, Optional.empty());
  }

  /// The same with the address at which they can be asked.
  public static List<Triple> of(
      List<Example> examples, Prefixes prefixes, Optional<String> endpoint) {
    ExampleTriples made = new ExampleTriples();
    if (!examples.isEmpty()) {
      prefixes.map().forEach(made::declare);
    }
    for (Example example : examples) {
      made.describe(example);
      endpoint.ifPresent(address -> made.add(node(example), iri(SCHEMA + "target"), iri(address)));
    }
    return List.copyOf(made.triples);
  }

  private static Node node(Example example) {
    return iri(Names.EXAMPLES + example.name());
  }

  private void declare(String prefix, String namespace) {
    Node declaration = iri(DECLARATIONS + "#" + prefix);
    add(iri(DECLARATIONS), iri(SH + "declare"), declaration);
    add(declaration, Vocabulary.TYPE, iri(SH + "PrefixDeclaration"));
    add(declaration, iri(SH + "prefix"), NodeFactory.createLiteralString(prefix));
    add(
        declaration,
        iri(SH + "namespace"),
        NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
  }

  private void describe(Example example) {
    Node node = node(example);
    add(node, Vocabulary.TYPE, iri(SH + "SPARQLExecutable"));
    add(node, Vocabulary.TYPE, type(example.form()));
    add(node, Vocabulary.LABEL, NodeFactory.createLiteralLang(example.title(), "en"));
    add(node, Vocabulary.COMMENT, NodeFactory.createLiteralLang(example.why(), "en"));
    add(
        node,
        iri(SCHEMA + "educationalLevel"),
        NodeFactory.createLiteralString(example.level().word()));
    for (String topic : example.topics()) {
      add(node, iri(SCHEMA + "keywords"), NodeFactory.createLiteralString(topic));
    }
    add(node, iri(SH + "prefixes"), iri(DECLARATIONS));
    add(node, text(example.form()), NodeFactory.createLiteralString(example.query()));
  }

  private static Node type(Example.Form form) {
    return switch (form) {
      case SELECT -> iri(SH + "SPARQLSelectExecutable");
      case ASK -> iri(SH + "SPARQLAskExecutable");
      case CONSTRUCT -> iri(SH + "SPARQLConstructExecutable");
      case DESCRIBE -> iri(SPEX + "SPARQLDescribeExecutable");
    };
  }

  private static Node text(Example.Form form) {
    return switch (form) {
      case SELECT -> iri(SH + "select");
      case ASK -> iri(SH + "ask");
      case CONSTRUCT -> iri(SH + "construct");
      case DESCRIBE -> iri(SPEX + "describe");
    };
  }

  private void add(Node subject, Node property, Node object) {
    triples.add(Triple.create(subject, property, object));
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
