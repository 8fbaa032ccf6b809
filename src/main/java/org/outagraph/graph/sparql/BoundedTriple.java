package org.outagraph.graph.sparql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.expr.E_TripleFn;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.NodeValue;
import org.outagraph.model.Problem;

/// TRIPLE, of a size that is bounded: a term that holds the last one twice doubles at each step,
/// and so does the work of comparing it.
final class BoundedTriple extends ExprFunction3 {
  static final int TERMS = 1_000;

  private final E_TripleFn original;

  BoundedTriple(E_TripleFn original, Expr subject, Expr predicate, Expr object) {
    super(subject, predicate, object, "triple");
    this.original = original;
  }

  @Override
  public NodeValue eval(NodeValue subject, NodeValue predicate, NodeValue object) {
    size(List.of(subject.asNode(), predicate.asNode(), object.asNode()));
    return original.eval(subject, predicate, object);
  }

  private static void size(List<Node> parts) {
    Deque<Node> waiting = new ArrayDeque<>(parts);
    for (int terms = 0; !waiting.isEmpty(); terms++) {
      if (terms > TERMS) {
        throw new LimitReached(
            new Problem.TooLarge("A triple term that the query makes", TERMS, "terms"));
      }
      Node node = waiting.pop();
      if (node.isTripleTerm()) {
        Triple triple = node.getTriple();
        waiting.push(triple.getObject());
        waiting.push(triple.getPredicate());
        waiting.push(triple.getSubject());
      }
    }
  }

  @Override
  public Expr copy(Expr subject, Expr predicate, Expr object) {
    return new BoundedTriple(original, subject, predicate, object);
  }
}
