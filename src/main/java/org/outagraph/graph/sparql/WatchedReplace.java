package org.outagraph.graph.sparql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/// REPLACE, with an end, of a length that is bounded.
final class WatchedReplace extends ExprFunctionN {
  private final Optional<Pattern> constant;

  WatchedReplace(ExprList arguments) {
    super("replace", arguments);
    this.constant = WatchedRegex.constant(arguments, 1, 3);
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    Pattern pattern = constant.orElseGet(() -> WatchedRegex.pattern(values, 1, 3));
    Node text = NodeValueOps.checkAndGetStringLiteral("REPLACE", values.getFirst());
    Node replacement = NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(2));
    String replaced =
        WatchedText.matching(
            () ->
                replace(
                    pattern, text.getLiteralLexicalForm(), replacement.getLiteralLexicalForm()));
    return NodeValue.makeNode(like(text, replaced));
  }

  private static Node like(Node text, String words) {
    if (text.getLiteralLanguage().isEmpty()) {
      return NodeFactory.createLiteralDT(words, text.getLiteralDatatype());
    }
    return text.getLiteralBaseDirection() == null
        ? NodeFactory.createLiteralLang(words, text.getLiteralLanguage())
        : NodeFactory.createLiteralDirLang(
            words, text.getLiteralLanguage(), text.getLiteralBaseDirection());
  }

  /// As in Jena, an empty match counts only when it is the first.
  private static String replace(Pattern pattern, String text, String replacement) {
    StringBuilder replaced = new StringBuilder();
    Matcher matcher = pattern.matcher(new WatchedText(text));
    try {
      for (boolean first = true; matcher.find(); first = false) {
        if (first || matcher.start() < matcher.end()) {
          matcher.appendReplacement(replaced, replacement);
          Bounded.length(replaced.length());
        }
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new ExprEvalException("REPLACE cannot use \"" + replacement + "\"", e);
    }
    matcher.appendTail(replaced);
    Bounded.made(replaced.length());
    return replaced.toString();
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new WatchedReplace(arguments);
  }
}
