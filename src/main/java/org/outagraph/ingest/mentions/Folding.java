package org.outagraph.ingest.mentions;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes the same of words that differ only in case, accents, width and kinds of quotation marks.
final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int WIDE = 0xFEE0;

  private Folding() {}

  /// A word in lower case, without accents.
  static String word(String word) {
    if (isAscii(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    String apart = Normalizer.normalize(narrow(word), Normalizer.Form.NFD);
    String bare = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      folded.append(letter(bare.charAt(i)));
    }
    return folded.toString();
  }

  /// A mark; quotation marks and dashes of any kind are the plain ones.
  static String mark(int codePoint) {
    int narrow = codePoint >= 0xFF01 && codePoint <= 0xFF5E ? codePoint - WIDE : codePoint;
    return switch (narrow) {
      case '\u2018', '\u2019', '\u201B', '\u02BC', '\u00B4', '`' -> "'";
      case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> "\"";
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> "-";
      default -> Character.toString(narrow);
    };
  }

  private static String letter(char letter) {
    return switch (letter) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'đ', 'ð' -> "d";
      case 'ı' -> "i";
      default -> String.valueOf(letter);
    };
  }

  private static String narrow(String word) {
    StringBuilder narrow = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      narrow.append(letter >= '\uFF01' && letter <= '\uFF5E' ? (char) (letter - WIDE) : letter);
    }
    return narrow.toString();
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
