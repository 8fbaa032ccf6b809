package org.outagraph.graph.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.OwnsState;

/// Triples, collected thing by thing.
@OwnsState("lives on one stack while a document is put together")
final class Document {
  private final List<Triple> triples = new ArrayList<>();
  private int unnamed;

  /// A thing that the document says something about.
  final class Thing {
    private final Node node;

    private Thing(Node node) {
      this.node = node;
    }

    Node node() {
      return node;
    }

    Thing a(String type) {
      return has(Vocabulary.TYPE, iri(type));
    }

    Thing link(String property, String iri) {
      return has(iri(property), iri(iri));
    }

    Thing link(String property, Thing thing) {
      return has(iri(property), thing.node);
    }

    Thing says(String property, String words) {
      return has(iri(property), NodeFactory.createLiteralLang(words, "en"));
    }

    Thing text(String property, String text) {
      return has(iri(property), NodeFactory.createLiteralString(text));
    }

    Thing value(String property, String text, XSDDatatype type) {
      return has(iri(property), NodeFactory.createLiteralDT(text, type));
    }

    Thing number(String property, long number) {
      return value(property, Long.toString(number), XSDDatatype.XSDinteger);
    }

    private Thing has(Node property, Node object) {
      triples.add(Triple.create(node, property, object));
      return this;
    }
  }

  Thing thing(String iri) {
    return new Thing(iri(iri));
  }

  /// A thing without a name of its own; numbered, so that a document is the same each time.
  Thing unnamed() {
    unnamed++;
    return new Thing(NodeFactory.createBlankNode("b" + unnamed));
  }

  List<Triple> triples() {
    return List.copyOf(triples);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
