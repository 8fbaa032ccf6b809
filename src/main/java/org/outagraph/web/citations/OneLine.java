package org.outagraph.web.citations;

import java.util.regex.Pattern;

/// Words on one line, without control characters: what the line-based forms can hold.
final class OneLine {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029]+");

  private OneLine() {}

  static String of(String words) {
    return BLANKS.matcher(words).replaceAll(" ").strip();
  }
}
