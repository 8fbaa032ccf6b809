package org.outagraph.search;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.util.ElisionFilter;

/// Takes text of any script apart into words.
///
/// Each word stands there as it is written, folded; words in Latin letters also as their English
/// stem, marked with [#STEM], at the same position. Chinese, Japanese and Korean text becomes pairs
/// of neighbouring characters, in the index single characters too, so that a query of one character
/// finds something.
final class WordAnalyzer extends Analyzer {
  /// The mark before a stem. No folded word begins with it.
  static final char STEM = '\u0001';

  private static final CharArraySet ELIDED =
      new CharArraySet(List.of("l", "d", "qu", "dell", "all", "nell", "sull", "un"), true);
  private static final int PARTS =
      WordDelimiterGraphFilter.GENERATE_WORD_PARTS | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS;
  private static final int PAIRED =
      CJKBigramFilter.HAN
          | CJKBigramFilter.HIRAGANA
          | CJKBigramFilter.KATAKANA
          | CJKBigramFilter.HANGUL;

  private final boolean singles;

  private WordAnalyzer(boolean singles) {
    this.singles = singles;
  }

  /// For what is put into the index.
  static WordAnalyzer forIndexing() {
    return new WordAnalyzer(true);
  }

  /// For what is looked for.
  static WordAnalyzer forQueries() {
    return new WordAnalyzer(false);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    var source = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
    TokenStream words = new EnglishPossessiveFilter(source);
    words = new ElisionFilter(words, ELIDED);
    words = new ICUFoldingFilter(words);
    words = new InnerMarkFilter(words);
    words = new WordDelimiterGraphFilter(words, PARTS, null);
    words = new ICUTransformFilter(words, ScriptFolding.SIMPLIFIED);
    words = new CJKBigramFilter(words, PAIRED, singles);
    words = new KeywordRepeatFilter(words);
    words = new KStemFilter(words);
    return new TokenStreamComponents(source, new StemMarkFilter(words));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new ICUTransformFilter(new ICUFoldingFilter(in), ScriptFolding.SIMPLIFIED);
  }
}
