package org.outagraph.graph.sparql;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/// The argument of a function of times: what is no literal is an error of its row, where Jena alone
/// would end the whole query.
final class OfLiteral extends ExprFunction1 {
  OfLiteral(Expr expression) {
    super(expression, "literal");
  }

  @Override
  public NodeValue eval(NodeValue value) {
    if (!value.asNode().isLiteral()) {
      throw new ExprEvalException("a time is a literal");
    }
    return value;
  }

  @Override
  public Expr copy(Expr expression) {
    return new OfLiteral(expression);
  }
}
