package org.outagraph.graph.sparql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/// REGEX, with an end.
final class WatchedRegex extends ExprFunctionN {
  private final Optional<Pattern> constant;

  WatchedRegex(ExprList arguments) {
    super("regex", arguments);
    this.constant = constant(arguments, 1, 2);
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    Pattern pattern = constant.orElseGet(() -> pattern(values, 1, 2));
    String text =
        NodeValueOps.checkAndGetStringLiteral("REGEX", values.getFirst()).getLiteralLexicalForm();
    return NodeValue.booleanReturn(
        WatchedText.matching(() -> pattern.matcher(new WatchedText(text)).find()));
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new WatchedRegex(arguments);
  }

  /// The pattern, if it and its flags are constants and it can be read; if it cannot, that is an
  /// error in each row, as the standard has it.
  static Optional<Pattern> constant(ExprList arguments, int at, int flagsAt) {
    boolean constant =
        arguments.get(at).isConstant()
            && (arguments.size() <= flagsAt || arguments.get(flagsAt).isConstant());
    if (!constant) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          pattern(arguments.getList().stream().map(WatchedRegex::orEmpty).toList(), at, flagsAt));
    } catch (ExprException e) {
      return Optional.empty();
    }
  }

  static Pattern pattern(List<NodeValue> values, int at, int flagsAt) {
    String flags =
        values.size() > flagsAt
            ? NodeValueOps.checkAndGetStringLiteral("REGEX", values.get(flagsAt))
                .getLiteralLexicalForm()
            : "";
    String pattern =
        NodeValueOps.checkAndGetStringLiteral("REGEX", values.get(at)).getLiteralLexicalForm();
    return RegexEngine.makePattern("REGEX", pattern, flags);
  }

  private static NodeValue orEmpty(Expr expression) {
    return expression.isConstant() ? expression.getConstant() : NodeValue.nvEmptyString;
  }
}
