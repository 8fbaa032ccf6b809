package org.outagraph.graph.sparql;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.outagraph.model.Nearest;
import org.outagraph.model.Problem;

/// Characters that are no token of SPARQL: a mistyped keyword, a string or an escape that is
/// broken.
final class LexicalFault {
  private static final Pattern BEFORE =
      Pattern.compile("after prefix \"(.*)\"\\s*$", Pattern.DOTALL);
  private static final Pattern PREFIX = Pattern.compile("\\bPREFIX\\s+$", Pattern.CASE_INSENSITIVE);
  private static final List<String> KEYWORDS =
      List.of(
          ("SELECT CONSTRUCT DESCRIBE ASK WHERE FROM NAMED FILTER OPTIONAL UNION MINUS GRAPH VALUES"
                  + " BIND SERVICE PREFIX BASE DISTINCT REDUCED ORDER GROUP HAVING LIMIT OFFSET"
                  + " UNDEF EXISTS COUNT SUM AVG MIN MAX SAMPLE GROUP_CONCAT SEPARATOR REGEX BOUND"
                  + " COALESCE CONCAT STRLEN SUBSTR STRSTARTS STRENDS CONTAINS STRBEFORE STRAFTER"
                  + " REPLACE LCASE UCASE LANG LANGMATCHES DATATYPE YEAR MONTH STRDT STRLANG ISIRI"
                  + " ISBLANK ISLITERAL ISNUMERIC DESC INSERT DELETE DATA CLEAR CREATE DROP LOAD")
              .split(" "));

  private LexicalFault() {}

  static Problem.Syntax of(String text, TextPlace stopped, String message) {
    Matcher before = BEFORE.matcher(message);
    String begun = before.find() ? unescaped(before.group(1)) : "";
    if (begun.isEmpty()) {
      return character(text, stopped);
    }
    int end = Math.min(text.length(), stopped.offset(text));
    int start = Math.max(0, text.lastIndexOf(begun, Math.max(0, end - begun.length())));
    if (begun.startsWith("\"") || begun.startsWith("'")) {
      return string(text, start, end, begun);
    }
    int first = firstOfWord(text, start);
    return word(text, first, text.substring(first, start) + begun);
  }

  /// Where the word begins whose end the parser could not read: in `STRLENN` it takes `STRLEN` for
  /// a word of its own.
  private static int firstOfWord(String text, int end) {
    int first = end;
    while (first > 0 && isLetterOrDigit(text.charAt(first - 1))) {
      first--;
    }
    return first;
  }

  private static boolean isLetterOrDigit(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static Problem.Syntax character(String text, TextPlace place) {
    int offset = place.offset(text);
    String found = offset < text.length() ? Character.toString(text.codePointAt(offset)) : "";
    String reason =
        "“”„‘’".contains(found) && !found.isEmpty()
            ? "a string stands in straight quotes: \"…\"."
            : "the character \"" + found + "\" does not belong here.";
    return SyntaxFault.at(place, reason, found, List.of());
  }

  private static Problem.Syntax string(String text, int start, int end, String begun) {
    if (begun.endsWith("\\") && end < text.length()) {
      String escape = "\\" + text.charAt(end);
      return SyntaxFault.at(
          TextPlace.at(text, end - 1),
          "\"" + escape + "\" is no escape; a backslash is written \\\\.",
          escape,
          List.of("\\\\", "\\n", "\\t", "\\\""));
    }
    int from = start;
    while (from > 0 && text.charAt(from - 1) == begun.charAt(0)) {
      from--;
    }
    return SyntaxFault.at(
        TextPlace.at(text, from),
        "the string that begins here is not closed.",
        SyntaxFault.shortened(text.substring(from).lines().findFirst().orElse("")),
        List.of(begun.substring(0, 1)));
  }

  private static Problem.Syntax word(String text, int start, String word) {
    TextPlace place = TextPlace.at(text, start);
    if (PREFIX.matcher(text.substring(0, start)).find()) {
      return SyntaxFault.at(
          place, "a prefix ends with a colon: " + word + ":.", word, List.of(word + ":"));
    }
    List<String> nearest = Nearest.to(word, KEYWORDS);
    boolean called = text.substring(start + word.length()).stripLeading().startsWith("(");
    String none =
        "\"%s\" is not a %s of SPARQL"
            .formatted(SyntaxFault.shortened(word), called ? "function" : "word");
    String reason =
        nearest.isEmpty() ? none + "." : none + "; did you mean " + nearest.getFirst() + "?";
    return SyntaxFault.at(place, reason, word, nearest);
  }

  /// As the parser's generator escapes it.
  private static String unescaped(String text) {
    return Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)", Pattern.DOTALL)
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
  }

  private static String character(String escape) {
    if (escape.length() == 5) {
      return Character.toString(Integer.parseInt(escape.substring(1), 16));
    }
    return switch (escape.toLowerCase(Locale.ROOT)) {
      case "n" -> "\n";
      case "r" -> "\r";
      case "t" -> "\t";
      default -> escape;
    };
  }
}
