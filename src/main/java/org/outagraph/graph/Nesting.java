package org.outagraph.graph;

import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;

/// Counts how deep a text is nested before a parser that recurses gets to see it.
///
/// It steps over strings, IRIs and comments; for JSON, which has no comments, a `#` or `<` outside
/// a string is a fault that the parser will tell.
@OwnsState("walks through one text, in one thread")
final class Nesting {
  static final int LEVELS = 100;

  private final String text;
  private int at;
  private int depth;

  private Nesting(String text) {
    this.text = text;
  }

  /// Refuses a text with more than [#LEVELS] levels of brackets.
  static void check(String text, String language) {
    if (new Nesting(text).deepest() > LEVELS) {
      throw new Problem.TooLarge("The nesting of the " + language, LEVELS, "levels").toException();
    }
  }

  private int deepest() {
    int deepest = 0;
    while (at < text.length() && deepest <= LEVELS) {
      step(text.charAt(at));
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private void step(char c) {
    switch (c) {
      case '{', '[', '(' -> depth++;
      case '}', ']', ')' -> depth--;
      case '\\' -> at++;
      case '#' -> comment();
      case '"', '\'' -> string(String.valueOf(c));
      case '<' -> iriOrTerm();
      case '>' -> depth -= text.startsWith(">>", at) ? 1 : 0;
      default -> {}
    }
    at++;
  }

  private void string(String quote) {
    String mark = text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
    at += mark.length();
    while (at < text.length() && !text.startsWith(mark, at)) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at += mark.length() - 1;
  }

  private void comment() {
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
  }

  private void iriOrTerm() {
    if (text.startsWith("<<", at)) {
      depth++;
      at++;
    } else {
      skipTo(">");
    }
  }

  private void skipTo(String end) {
    int found = text.indexOf(end, at);
    at = found < 0 ? text.length() : found;
  }
}
