package org.outagraph.search;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/// Lets ways of writing that people take for the same meet: upper and lower case, accents, full and
/// half width, traditional and simplified Chinese.
final class ScriptFolding {
  /// Traditional characters become simplified ones.
  static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

  private ScriptFolding() {}

  /// The text in its folded form. Most text takes the short way.
  static String fold(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String folded = ICUFoldingFilter.NORMALIZER.normalize(text);
    return folded.codePoints().anyMatch(Character::isIdeographic)
        ? SIMPLIFIED.transliterate(folded)
        : folded;
  }

  /// A whole name without what people leave out or add as they like: spaces, points, hyphens and
  /// apostrophes, so that "Qi An Xin", "QiAnXin" and "Qi'anxin" have one key.
  ///
  /// A name that has nothing else keeps its signs.
  static String key(String name) {
    String folded = fold(name);
    var key = new StringBuilder(folded.length());
    folded.codePoints().filter(ScriptFolding::isPartOfAWord).forEach(key::appendCodePoint);
    return key.isEmpty() ? folded.strip() : key.toString();
  }

  /// True for letters, digits and the marks that belong to letters.
  static boolean isPartOfAWord(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  /// True for characters of Chinese, Japanese and Korean words, which are searched by pairs.
  static boolean isPaired(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> false;
    };
  }
}
