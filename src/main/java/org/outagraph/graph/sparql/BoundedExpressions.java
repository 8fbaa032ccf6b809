package org.outagraph.graph.sparql;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.E_DateTimeHours;
import org.apache.jena.sparql.expr.E_DateTimeMinutes;
import org.apache.jena.sparql.expr.E_DateTimeSeconds;
import org.apache.jena.sparql.expr.E_DateTimeTZ;
import org.apache.jena.sparql.expr.E_DateTimeTimezone;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrLangDir;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.E_TripleFn;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
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
    return Transformer.transform(new Groups(), INSTANCE, pattern);
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr argument) {
    Expr copy = super.transform(function, argument);
    return switch (function) {
      case E_BNode.BNode1 _ -> new SolutionBlank(argument);
      case E_StrEncodeForURI _, E_StrUpperCase _, E_StrLowerCase _ -> new Bounded(copy);
      case E_DateTimeHours _,
          E_DateTimeMinutes _,
          E_DateTimeSeconds _,
          E_DateTimeTimezone _,
          E_DateTimeTZ _ ->
          function.copy(new OfLiteral(argument));
      default -> copy;
    };
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    return switch (function) {
      case E_Regex _ -> new WatchedRegex(arguments);
      case E_StrReplace _ -> new WatchedReplace(arguments);
      case E_StrConcat concat -> new BoundedJoin(concat, arguments);
      case E_Function call -> new Bounded(super.transform(function, castable(call, arguments)));
      default -> super.transform(function, arguments);
    };
  }

  private static ExprList castable(E_Function call, ExprList arguments) {
    return Castable.isRead(call.getFunctionIRI())
        ? new ExprList(arguments.getList().stream().<Expr>map(Castable::new).toList())
        : arguments;
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    if (function instanceof E_StrDatatype) {
      return new BoundedDatatype(left, right);
    }
    return switch (function) {
      case E_Add sum -> new Bounded(new StandardSum(sum, left, right));
      case E_Subtract _, E_Multiply _, E_Divide _ ->
          new Bounded(super.transform(function, left, right));
      case E_StrLang tagged -> tagged.copy(left, new WellFormedTag(right));
      default -> super.transform(function, left, right);
    };
  }

  @Override
  public Expr transform(ExprFunction3 function, Expr first, Expr second, Expr third) {
    return switch (function) {
      case E_TripleFn triple -> new BoundedTriple(triple, first, second, third);
      case E_StrLangDir tagged -> tagged.copy(first, new WellFormedTag(second), third);
      default -> super.transform(function, first, second, third);
    };
  }

  /// Aggregates are no expressions, so they are met where the groups are made.
  private static final class Groups extends TransformCopy {
    @Override
    public Op transform(OpGroup group, Op rows) {
      return OpGroup.create(
          rows,
          group.getGroupVars(),
          group.getAggregators().stream()
              .map(
                  each -> new ExprAggregator(each.getVar(), BoundedConcat.of(each.getAggregator())))
              .toList());
    }
  }
}
