package org.outagraph.graph.sparql;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeFunctions;

/// STRDT, for texts that are not too long for their type.
final class BoundedDatatype extends ExprFunction2 {
  BoundedDatatype(Expr text, Expr type) {
    super(text, type, "strdt");
  }

  @Override
  public NodeValue eval(NodeValue text, NodeValue type) {
    if (type.isIRI() && Castable.isRead(type.asNode().getURI())) {
      Castable.length(text.asString().length());
    }
    return NodeFunctions.strDatatype(text, type);
  }

  @Override
  public Expr copy(Expr text, Expr type) {
    return new BoundedDatatype(text, type);
  }
}
