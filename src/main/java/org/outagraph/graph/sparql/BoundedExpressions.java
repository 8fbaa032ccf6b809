package org.outagraph.graph.sparql;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/// Puts forms that cannot run for ever, nor grow without end, in the place of those that can.
///
/// It must be done before the optimiser works out constants, because no clock runs there.
final class BoundedExpressions extends ExprTransformCopy {
  private static final BoundedExpressions INSTANCE = new BoundedExpressions();

  private BoundedExpressions() {}

  static Op in(Op pattern) {
    return Transformer.transform(new TransformCopy(), INSTANCE, pattern);
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    return switch (function) {
      case E_Regex _ -> new WatchedRegex(arguments);
      case E_StrReplace _ -> new WatchedReplace(arguments);
      case E_StrConcat _ -> new Bounded(super.transform(function, arguments));
      case E_Function _ -> new Bounded(super.transform(function, arguments));
      default -> super.transform(function, arguments);
    };
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    Expr copy = super.transform(function, left, right);
    return switch (function) {
      case E_Add _, E_Subtract _, E_Multiply _, E_Divide _, E_StrDatatype _, E_StrLang _ ->
          new Bounded(copy);
      default -> copy;
    };
  }
}
