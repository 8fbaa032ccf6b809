package org.outagraph.graph.sparql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.outagraph.model.Problem;

/// Looks at the text of a query before it is parsed: a parser that recurses must not be given a
/// text that is too long or too deep.
///
/// It steps over strings, IRIs and comments, and counts brackets.
final class TextGate {
  static final int BYTES = 64 << 10;
  static final int GROUPS = 20;
  static final int EXISTS = 4;
  static final int BRACKETS = 50;

  private final String text;
  private final Deque<Character> open = new ArrayDeque<>();

  private TextGate(String text) {
    this.text = text;
  }

  static void check(String text) {
    check(text, "The query", BYTES);
  }

  /// The same for a text that carries data and may be longer.
  static void check(String text, String what, int bytes) {
    if (text.length() > bytes || text.getBytes(StandardCharsets.UTF_8).length > bytes) {
      throw new Problem.TooLarge(what, bytes, "bytes").toException();
    }
    new TextGate(text).scan();
  }

  private void scan() {
    boolean afterExists = false;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        at = endOfLine(at);
      } else if (c == '"' || c == '\'') {
        at = endOfString(at);
      } else if (c == '<') {
        at = endOfIri(at);
      } else if (isNamePart(c)) {
        int end = endOfName(at);
        afterExists = text.substring(at, end).equalsIgnoreCase("EXISTS");
        at = end;
      } else {
        if (c == '{' || c == '(' || c == '[') {
          open.push(c == '{' && afterExists ? 'E' : c);
          checkDepth();
        } else if (c == '}' || c == ')' || c == ']') {
          open.poll();
        }
        afterExists = afterExists && Character.isWhitespace(c);
        at++;
      }
    }
  }

  private void checkDepth() {
    if (open.size() <= EXISTS) {
      return;
    }
    limit("The nesting of EXISTS", EXISTS, depth('E'));
    limit("The nesting of groups", GROUPS, depth('{') + depth('E'));
    limit("The nesting of brackets", BRACKETS, open.size());
  }

  private static void limit(String what, int limit, long found) {
    if (found > limit) {
      throw new Problem.TooLarge(what, limit, "levels").toException();
    }
  }

  private long depth(char bracket) {
    return open.stream().filter(c -> c == bracket).count();
  }

  private int endOfLine(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private int endOfString(int at) {
    String quote = text.substring(at, at + 1);
    String mark = text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
    int end = at + mark.length();
    while (end < text.length() && !text.startsWith(mark, end)) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), end + mark.length());
  }

  /// An IRI has no space and none of a few marks; otherwise `<` is an operator or opens `<<`.
  private int endOfIri(int at) {
    for (int end = at + 1; end < text.length(); end++) {
      char c = text.charAt(end);
      if (c == '>') {
        return end + 1;
      }
      if (c <= ' ' || "<\"{}|^`\\".indexOf(c) >= 0) {
        break;
      }
    }
    return at + 1;
  }

  private int endOfName(int at) {
    int end = at;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end += text.charAt(end) == '\\' ? 2 : 1; // outages:x\#conflict-y is one name
    }
    return Math.min(text.length(), end);
  }

  /// Keywords, prefixed names and variables; a prefixed name stays whole, so that `og:exists` is
  /// not taken for the keyword.
  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || "_:-?$%\\".indexOf(c) >= 0;
  }
}
