package org.outagraph.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.util.ElisionFilter;

/// Takes text of any script apart into words.
///
/// Each word stands there as it is written, folded, and also as its stem in the language of the
/// text ([Stem]), at the same position. Chinese, Japanese and Korean text becomes pairs of
/// neighbouring characters, in the index single characters too, so that a query of one character
/// finds something.
final class WordAnalyzer extends Analyzer {
  private static final CharArraySet ELIDED =
      new CharArraySet(List.of("l", "d", "qu", "dell", "all", "nell", "sull", "un"), true);
  private static final int PARTS =
      WordDelimiterGraphFilter.GENERATE_WORD_PARTS | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS;
  private static final int PAIRED =
      CJKBigramFilter.HAN
          | CJKBigramFilter.HIRAGANA
          | CJKBigramFilter.KATAKANA
          | CJKBigramFilter.HANGUL;

  private static final Map<Stem, WordAnalyzer> INDEXING = each(true);
  private static final Map<Stem, WordAnalyzer> ASKING = each(false);

  private final Stem stem;
  private final boolean singles;

  private WordAnalyzer(Stem stem, boolean singles) {
    this.stem = stem;
    this.singles = singles;
  }

  private static Map<Stem, WordAnalyzer> each(boolean singles) {
    Map<Stem, WordAnalyzer> each = new EnumMap<>(Stem.class);
    for (Stem stem : Stem.values()) {
      each.put(stem, new WordAnalyzer(stem, singles));
    }
    return each;
  }

  /// For what is put into the index.
  static WordAnalyzer forIndexing(Stem stem) {
    return Objects.requireNonNull(INDEXING.get(stem));
  }

  /// For what is looked for.
  static WordAnalyzer forQueries(Stem stem) {
    return Objects.requireNonNull(ASKING.get(stem));
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
    if (stem == Stem.NONE) {
      return new TokenStreamComponents(source, words);
    }
    words = stem.stemmed(new KeywordRepeatFilter(words));
    return new TokenStreamComponents(source, new StemMarkFilter(words, stem));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new ICUTransformFilter(new ICUFoldingFilter(in), ScriptFolding.SIMPLIFIED);
  }
}
