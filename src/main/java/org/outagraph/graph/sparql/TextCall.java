package org.outagraph.graph.sparql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.outagraph.model.Nearest;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;
import org.outagraph.model.SearchRequest;

/// What a `text:query` looks for.
///
/// @param words as `/api/search` takes them
/// @param limit how many hits at most, 1 to 1,000
/// @param filters as in [SearchRequest]
record TextCall(String words, int limit, Map<String, List<String>> filters) {
  static final int USUAL = 100;
  static final int MOST = 1_000;

  /// Reads what stands behind `text:query`, when all of it is known.
  static TextCall read(List<Node> arguments) {
    String words = words(arguments.getFirst());
    int limit = USUAL;
    Map<String, List<String>> filters = new LinkedHashMap<>();
    for (Node argument : arguments.subList(1, arguments.size())) {
      OptionalLong number = number(argument);
      if (number.isPresent()) {
        limit = limit(number.getAsLong());
      } else {
        filter(string(argument), filters);
      }
    }
    return new TextCall(words, limit, filters);
  }

  private static String words(Node node) {
    String words = string(node);
    if (words.isBlank()) {
      throw wrong(words, "give the words to look for");
    }
    return words;
  }

  private static String string(Node node) {
    if (node.isVariable()) {
      throw wrong(
          "?" + node.getName(),
          "it is not bound here; bind it before, in the same group, or write the words themselves");
    }
    NodeValue value = NodeValue.makeNode(node);
    if (!value.isString() && !value.isLangString()) {
      throw wrong(
          node.toString(), "write (\"words\" 20 \"type:outages\"): words, a limit, filters");
    }
    return node.getLiteralLexicalForm();
  }

  private static OptionalLong number(Node node) {
    if (!node.isLiteral()) {
      return OptionalLong.empty();
    }
    NodeValue value = NodeValue.makeNode(node);
    if (!value.isInteger()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        value.getInteger().bitLength() < Long.SIZE
            ? value.getInteger().longValue()
            : Long.MAX_VALUE);
  }

  private static int limit(long limit) {
    if (limit < 1 || limit > MOST) {
      throw new Problem.Invalid(
              "The limit of text:query", Long.toString(limit), "write 1 to " + MOST)
          .toException();
    }
    return (int) limit;
  }

  private static void filter(String text, Map<String, List<String>> filters) {
    int colon = text.indexOf(':');
    String given = colon < 0 ? text : text.substring(0, colon);
    String field = given.equals("lang") ? "language" : given;
    if (colon < 0 || !SearchRequest.FIELDS.contains(field)) {
      List<String> nearest = Nearest.to(field, SearchRequest.FIELDS);
      throw new Problem.Unknown(
              "filter of text:query", given, nearest.isEmpty() ? SearchRequest.FIELDS : nearest)
          .toException();
    }
    filters.computeIfAbsent(field, _ -> new ArrayList<>()).add(text.substring(colon + 1));
  }

  private static ProblemException wrong(String value, String reason) {
    return new Problem.Invalid("The argument of text:query", value, reason).toException();
  }
}
