package org.outagraph.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/// Gives Russian adjectives their short i back, which folding takes for an accent and by which the
/// stemmer knows them: `российскии` becomes `российский`.
final class ShortIFilter extends TokenFilter {
  private static final char I = '\u0438';
  private static final char SHORT_I = '\u0439';

  /// What stands before it at the end of adjectives: hard i, o, and i after k, g or kh.
  private static final String BEFORE = "\u044B\u043E";

  private static final String HARD = "\u043A\u0433\u0445";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute asWritten = addAttribute(KeywordAttribute.class);

  ShortIFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    int end = term.length() - 1;
    if (!asWritten.isKeyword() && end >= 3 && term.charAt(end) == I && isAdjective(end)) {
      term.buffer()[end] = SHORT_I;
    }
    return true;
  }

  private boolean isAdjective(int end) {
    char before = term.charAt(end - 1);
    return BEFORE.indexOf(before) >= 0 || (before == I && HARD.indexOf(term.charAt(end - 2)) >= 0);
  }
}
