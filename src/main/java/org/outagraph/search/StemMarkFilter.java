package org.outagraph.search;

import java.io.IOException;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/// Marks the stems among words, which come after the word itself, and drops those of words that are
/// not written in the letters of the language.
final class StemMarkFilter extends FilteringTokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute asWritten = addAttribute(KeywordAttribute.class);

  private final Stem language;

  StemMarkFilter(TokenStream input, Stem language) {
    super(input);
    this.language = language;
  }

  @Override
  protected boolean accept() throws IOException {
    if (asWritten.isKeyword()) {
      return true;
    }
    if (!language.reads(term)) {
      return false;
    }
    String stem = term.toString();
    term.setEmpty().append(language.mark()).append(stem);
    return true;
  }
}
