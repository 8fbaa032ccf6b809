package org.outagraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/// The one way in which the store gives back a number or a date: TDB2 keeps most of them by value,
/// so that `23.90` comes back as `23.9`. What is journalled has to say what is stored, or a copy
/// made from the journal would differ.
final class StoredForm {
  private StoredForm() {}

  static Quad of(Quad quad) {
    Node object = quad.getObject();
    Node stored = of(object);
    return stored.equals(object)
        ? quad
        : Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), stored);
  }

  private static Node of(Node node) {
    if (!node.isLiteral()) {
      return node;
    }
    NodeId value = NodeIdInline.inline(node);
    return value == null ? node : NodeIdInline.extract(value);
  }
}
