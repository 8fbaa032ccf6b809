package org.outagraph.graph.sparql;

import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;

/// `+` as SPARQL has it: a sum of numbers or of times, but never of strings, which Jena puts
/// together.
final class StandardSum extends ExprFunction2 {
  private final E_Add original;

  StandardSum(E_Add original, Expr left, Expr right) {
    super(left, right, "add", "+");
    this.original = original;
  }

  @Override
  public NodeValue eval(NodeValue left, NodeValue right) {
    if (left.isString() || right.isString()) {
      throw new ExprEvalException("+ does not put strings together; CONCAT does");
    }
    return original.eval(left, right);
  }

  @Override
  public Expr copy(Expr left, Expr right) {
    return new StandardSum(original, left, right);
  }
}
