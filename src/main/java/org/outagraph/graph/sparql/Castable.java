package org.outagraph.graph.sparql;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.XSD;
import org.outagraph.model.Problem;

/// A text on its way to becoming a number or a date: a long one costs seconds to read.
final class Castable extends ExprFunction1 {
  static final int CHARACTERS = 1_000;

  /// The types of XML Schema whose texts are kept as they are.
  private static final Set<String> TEXTS =
      Set.of(
          XSD.xstring.getURI(),
          XSD.normalizedString.getURI(),
          XSD.token.getURI(),
          XSD.anyURI.getURI(),
          XSD.hexBinary.getURI(),
          XSD.base64Binary.getURI());

  Castable(Expr expression) {
    super(expression, "castable");
  }

  /// True if texts of the type are read, so that their length counts.
  static boolean isRead(String type) {
    return type.startsWith(XSD.getURI()) && !TEXTS.contains(type);
  }

  @Override
  public NodeValue eval(NodeValue value) {
    Node node = value.asNode();
    if (node.isLiteral()) {
      length(node.getLiteralLexicalForm().length());
    }
    return value;
  }

  /// Stops the query at a text that is too long to be read as a number or a date.
  static void length(int characters) {
    if (characters > CHARACTERS) {
      throw new LimitReached(
          new Problem.TooLarge("A text to be read as a number or date", CHARACTERS, "characters"));
    }
  }

  @Override
  public Expr copy(Expr expression) {
    return new Castable(expression);
  }
}
