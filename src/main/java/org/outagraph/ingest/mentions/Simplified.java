package org.outagraph.ingest.mentions;

import com.ibm.icu.text.Transliterator;

/// Makes the same of traditional and simplified Chinese characters, of which the lists of words
/// have the simplified ones.
final class Simplified {
  private static final Transliterator SIMPLIFIER =
      Transliterator.getInstance("Traditional-Simplified");

  private Simplified() {}

  /// The text in simplified characters, at the same places.
  static String of(String text) {
    String simplified = SIMPLIFIER.transliterate(text);
    return simplified.length() == text.length() ? simplified : text;
  }
}
