package org.outagraph.graph.sparql;

import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/// A text on its way to becoming a language tag: one that is none is an error of its row, for Jena
/// either fails on it or writes it into answers that nobody can read.
final class WellFormedTag extends ExprFunction1 {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");
  private static final int LONGEST = 100;

  WellFormedTag(Expr expression) {
    super(expression, "tag");
  }

  @Override
  public NodeValue eval(NodeValue value) {
    if (value.isString()) {
      String tag = value.getString();
      if (tag.length() > LONGEST || !(tag.isEmpty() || TAG.matcher(tag).matches())) {
        throw new ExprEvalException("no language tag: " + SyntaxFault.shortened(tag));
      }
    }
    return value;
  }

  @Override
  public Expr copy(Expr expression) {
    return new WellFormedTag(expression);
  }
}
