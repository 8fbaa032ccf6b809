package org.outagraph.search;

import java.util.ArrayList;
import java.util.List;

/// A name, or its beginning, as completion compares it.
///
/// @param spaced folded, with one space between words
/// @param key folded, without spaces and punctuation
record TypedName(String spaced, String key) {
  static TypedName of(String text) {
    var spaced = new StringBuilder();
    var key = new StringBuilder();
    ScriptFolding.fold(text)
        .codePoints()
        .forEach(
            c -> {
              if (ScriptFolding.isPartOfAWord(c)) {
                spaced.appendCodePoint(c);
                key.appendCodePoint(c);
              } else if (!isApostrophe(c) && endsInAWord(spaced)) {
                spaced.append(' ');
              }
            });
    return new TypedName(spaced.toString().strip(), key.toString());
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019';
  }

  private static boolean endsInAWord(StringBuilder text) {
    return !text.isEmpty() && text.charAt(text.length() - 1) != ' ';
  }

  /// The rest of the name from each later word on, and from each later character of a script that
  /// is written without spaces.
  List<String> tails() {
    List<String> tails = new ArrayList<>();
    for (int i = 1; i < spaced.length(); i++) {
      boolean beginsAWord = spaced.charAt(i - 1) == ' ';
      if (beginsAWord || ScriptFolding.isPaired(spaced.codePointAt(i))) {
        tails.add(spaced.substring(i));
      }
    }
    return tails;
  }

  boolean startsWith(TypedName beginning) {
    return spaced.startsWith(beginning.spaced) || key.startsWith(beginning.key);
  }

  boolean hasWord(TypedName beginning) {
    return tails().stream().anyMatch(tail -> tail.startsWith(beginning.spaced));
  }
}
