package org.outagraph.graph.sparql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in a text; line and column count from 1.
record TextPlace(int line, int column) {
  static final TextPlace START = new TextPlace(1, 1);

  /// The place of a character, counted from 0.
  static TextPlace at(String text, int offset) {
    String before = text.substring(0, offset);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new TextPlace(line, offset - before.lastIndexOf('\n'));
  }

  /// Where the pattern, or its first group, first stands; the start of the text if it does not.
  static TextPlace of(String text, Pattern pattern) {
    Matcher found = pattern.matcher(text);
    return found.find() ? at(text, found.start(found.groupCount() == 0 ? 0 : 1)) : START;
  }

  /// The number of characters before it.
  int offset(String text) {
    int offset = 0;
    for (int i = 1; i < line && text.indexOf('\n', offset) >= 0; i++) {
      offset = text.indexOf('\n', offset) + 1;
    }
    return Math.clamp(offset + column - 1L, 0, text.length());
  }
}
