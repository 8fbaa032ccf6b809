package org.outagraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/// Writes nodes as people write them in files, for sentences.
final class Words {
  private static final Prefixes PREFIXES = Prefixes.standard();

  private Words() {}

  /// `prefix:name`, a literal in quotes, or whatever else the node is in N-Triples.
  static String of(Node node) {
    if (node.isURI()) {
      return PREFIXES.shorten(node.getURI());
    }
    if (node.isLiteral()) {
      return "\"" + node.getLiteralLexicalForm() + "\"";
    }
    return NodeFmtLib.strNT(node);
  }

  /// The statement in three words.
  static String of(Triple triple) {
    return of(triple.getSubject()) + " " + of(triple.getPredicate()) + " " + of(triple.getObject());
  }
}
