package org.outagraph.search;

import java.io.IOException;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/// Marks the stems among words, which come after the word itself, and drops those of words that are
/// not written in Latin letters.
final class StemMarkFilter extends FilteringTokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute asWritten = addAttribute(KeywordAttribute.class);

  StemMarkFilter(TokenStream input) {
    super(input);
  }

  @Override
  protected boolean accept() throws IOException {
    if (asWritten.isKeyword()) {
      return true;
    }
    if (!isLatin()) {
      return false;
    }
    String stem = term.toString();
    term.setEmpty().append(WordAnalyzer.STEM).append(stem);
    return true;
  }

  private boolean isLatin() {
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return true;
  }
}
