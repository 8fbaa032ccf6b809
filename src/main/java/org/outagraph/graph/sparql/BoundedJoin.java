package org.outagraph.graph.sparql;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/// CONCAT, whose length is known before the text is made: a thousand long texts in one call would
/// fill the memory before anybody could look at what comes out.
final class BoundedJoin extends ExprFunctionN {
  private final E_StrConcat original;

  BoundedJoin(E_StrConcat original, ExprList arguments) {
    super("concat", arguments);
    this.original = original;
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    int characters = 0;
    for (NodeValue value : values) {
      if (value.asNode().isLiteral()) {
        characters += value.asNode().getLiteralLexicalForm().length();
        Bounded.length(characters);
      }
    }
    Bounded.made(characters);
    return original.eval(values);
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedJoin(original, arguments);
  }
}
