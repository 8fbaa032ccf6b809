package org.outagraph.graph;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns what the Turtle parser says into a sentence for people.
final class SyntaxSentence {
  private static final Pattern PLACE =
      Pattern.compile("^(?:\\[line: \\d+, col: \\d+ ?]|Line \\d+, column \\d+:) *");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\[(?:EOF|[A-Z_0-9]+)(?::([^\\]]*))?]|\\b(DOT|SEMICOLON|COMMA|L_ANN|R_ANN)\\b");
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("DOT", "\".\""),
          Map.entry("SEMICOLON", "\";\""),
          Map.entry("COMMA", "\",\""),
          Map.entry("EOF", "the end of the file"),
          Map.entry("L_ANN", "\"{|\""),
          Map.entry("R_ANN", "\"|}\""),
          Map.entry("LBRACKET", "\"[\""),
          Map.entry("RBRACKET", "\"]\""),
          Map.entry("LT2", "\"<<\""),
          Map.entry("GT2", "\">>\""),
          Map.entry("TILDE", "\"~\""),
          Map.entry("LPAREN", "\"(\""),
          Map.entry("RPAREN", "\")\""));

  private SyntaxSentence() {}

  static String of(String message) {
    String plain = PLACE.matcher(message.strip()).replaceFirst("");
    plain = plain.replaceFirst("^Undefined prefix: (.*)", "The prefix $1: is not declared.");
    plain =
        plain.replaceFirst("^Unresolved prefixed name: (.*)", "The prefix of $1 is not declared.");
    plain = plain.replaceFirst("^Broken token: (.*)", "What begins with \"$1\" does not end.");
    plain = plain.replace("Triples not terminated by DOT", "The statement does not end with \".\"");
    Matcher tokens = TOKEN.matcher(plain);
    plain = tokens.replaceAll(found -> Matcher.quoteReplacement(words(found.group())));
    return plain.endsWith(".") ? plain : plain + ".";
  }

  private static String words(String token) {
    String inner = token.replaceAll("^\\[|]$", "");
    int colon = inner.indexOf(':');
    String kind = colon < 0 ? inner : inner.substring(0, colon);
    String sign = SIGNS.get(kind);
    if (sign != null) {
      return sign;
    }
    return colon < 0 ? inner : "\"" + inner.substring(colon + 1) + "\"";
  }
}
