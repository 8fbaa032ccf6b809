package org.outagraph.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Removes marks inside a word that people write or leave out: apostrophes (Qi'anxin), the points
/// of initials (U.S.) and commas between digits (8,500,000).
final class InnerMarkFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  InnerMarkFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] word = term.buffer();
    int length = term.length();
    boolean initials = areInitials(word, length);
    int kept = 0;
    for (int i = 0; i < length; i++) {
      if (!isLeftOut(word[i], initials)) {
        word[kept++] = word[i];
      }
    }
    if (kept > 0) {
      term.setLength(kept);
    }
    return true;
  }

  private static boolean isLeftOut(char c, boolean initials) {
    return c == '\'' || c == '\u2019' || c == ',' || (initials && c == '.');
  }

  /// True for single letters with points between them, and perhaps one after them.
  private static boolean areInitials(char[] word, int length) {
    if (length < 3) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (i % 2 == 0 ? !Character.isLetter(word[i]) : word[i] != '.') {
        return false;
      }
    }
    return true;
  }
}
