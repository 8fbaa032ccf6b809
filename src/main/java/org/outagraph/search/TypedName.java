package org.outagraph.search;

import java.util.ArrayList;
import java.util.List;
import org.outagraph.model.Nearest;

/// A name, or its beginning, as completion compares it.
///
/// @param spaced folded, with one space between words
/// @param key folded, without spaces and punctuation
record TypedName(String spaced, String key) {
  private static final int SHORTEST_CORRECTED = 4;

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

  /// True if a name, or a word in it, goes on from this.
  boolean continues(TypedName name) {
    return name.spaced.startsWith(spaced)
        || name.key.startsWith(key)
        || name.tails().stream().anyMatch(tail -> tail.startsWith(spaced));
  }

  /// True if a name, or a word in it, begins with something that differs from this in a letter.
  boolean resembles(TypedName name) {
    return resembles(name.spaced) || name.tails().stream().anyMatch(this::resembles);
  }

  private boolean resembles(String other) {
    for (int length = spaced.length() - 1; length <= spaced.length() + 1; length++) {
      if (length <= other.length() && Nearest.distance(spaced, other.substring(0, length)) <= 1) {
        return true;
      }
    }
    return false;
  }

  /// Shorter ones, and words of two or three characters, resemble too much.
  boolean isLongEnoughToCorrect() {
    return key.codePointCount(0, key.length()) >= SHORTEST_CORRECTED;
  }
}
