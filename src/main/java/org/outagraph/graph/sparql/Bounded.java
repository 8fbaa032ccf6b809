package org.outagraph.graph.sparql;

import java.math.BigDecimal;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.outagraph.model.Problem;

/// An expression whose value may not be longer than 1 MB, or 1,000 digits if it is a number.
final class Bounded extends ExprFunction1 {
  static final int CHARACTERS = 1 << 20;
  static final int DIGITS = 1_000;

  /// Short texts are not worth counting.
  private static final int SHORT = 4_096;

  private static final int BITS = 3_322;

  Bounded(Expr expression) {
    super(expression, "bounded");
  }

  @Override
  public NodeValue eval(NodeValue value) {
    if (value.isInteger()) {
      digits(value.getInteger().bitLength());
    } else if (value.isDecimal()) {
      BigDecimal number = value.getDecimal();
      digits(Math.max(number.unscaledValue().bitLength(), Math.abs(number.scale()) * 4));
    } else if (value.asNode().isLiteral()) {
      made(value.asNode().getLiteralLexicalForm().length());
    }
    return value;
  }

  /// Stops the query at a text that is too long.
  static void length(int characters) {
    if (characters > CHARACTERS) {
      throw new LimitReached(
          new Problem.TooLarge("A text that the query makes", CHARACTERS, "characters"));
    }
  }

  /// The same for one that is finished; long ones are counted together, too.
  static void made(int characters) {
    length(characters);
    if (characters > SHORT) {
      Run.made(characters);
    }
  }

  private static void digits(int bits) {
    if (bits > BITS) {
      throw new LimitReached(
          new Problem.TooLarge("A number that the query makes", DIGITS, "digits"));
    }
  }

  @Override
  public Expr copy(Expr expression) {
    return new Bounded(expression);
  }
}
