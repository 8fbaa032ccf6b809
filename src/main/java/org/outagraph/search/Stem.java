package org.outagraph.search;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;

/// How the forms of a word meet in a language.
///
/// A stem is kept beside the word, with a mark of its language before it, so that a German stem is
/// never taken for an English word. No folded word begins with such a mark.
enum Stem {
  /// For what is none of the languages below: the rules of English, which do little harm.
  ENGLISH('\u0001', 'a', 'z', KStemFilter::new),
  GERMAN('\u0002', 'a', 'z', GermanLightStemFilter::new),
  FRENCH('\u0003', 'a', 'z', FrenchLightStemFilter::new),
  SPANISH('\u0004', 'a', 'z', SpanishLightStemFilter::new),
  RUSSIAN(
      '\u0005', '\u0430', '\u044F', words -> new RussianLightStemFilter(new ShortIFilter(words))),
  /// Words as they are written only.
  NONE('\u0000', 'z', 'a', words -> words);

  static final List<Stem> REAL = List.of(ENGLISH, GERMAN, FRENCH, SPANISH, RUSSIAN);

  private final char mark;
  private final char first;
  private final char last;

  @SuppressWarnings("ImmutableEnumChecker") // constructors keep nothing
  private final UnaryOperator<TokenStream> filter;

  Stem(char mark, char first, char last, UnaryOperator<TokenStream> filter) {
    this.mark = mark;
    this.first = first;
    this.last = last;
    this.filter = filter;
  }

  /// The rules for texts in a language.
  static Stem of(String language) {
    String primary = language.toLowerCase(Locale.ROOT).split("-", 2)[0];
    return switch (primary) {
      case "de" -> GERMAN;
      case "fr" -> FRENCH;
      case "es" -> SPANISH;
      case "ru" -> RUSSIAN;
      default -> ENGLISH;
    };
  }

  /// True for what [#mark()] begins.
  static boolean isStem(String term) {
    return !term.isEmpty() && term.charAt(0) <= RUSSIAN.mark;
  }

  char mark() {
    return mark;
  }

  /// True for words in the letters of the language.
  boolean reads(CharSequence word) {
    return word.chars().allMatch(c -> c >= first && c <= last);
  }

  /// The words with the unmarked ones stemmed.
  TokenStream stemmed(TokenStream words) {
    return filter.apply(words);
  }
}
