package org.outagraph.ingest.patterns;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.OwnsState;

/// Cuts a piece of a text into tokens; patterns are cut in the same way, so that both agree.
@OwnsState("how far the text has been cut; belongs to one thread")
final class Tokenizer {
  private static final Transliterator SIMPLIFIER =
      Transliterator.getInstance("Traditional-Simplified");
  private static final Map<String, String> SIMPLIFIED = new ConcurrentHashMap<>();

  private final String text;
  private final int end;
  private int at;

  private Tokenizer(String text, Span piece) {
    this.text = text;
    this.at = piece.start();
    this.end = piece.end();
  }

  static List<Token> of(String text, Span piece) {
    var tokenizer = new Tokenizer(text, piece);
    List<Token> tokens = new ArrayList<>();
    while (tokenizer.skipSpaces()) {
      tokens.add(tokenizer.next());
    }
    return tokens;
  }

  /// How a word is compared; traditional Chinese characters as their simplified ones.
  static String form(String word) {
    if (word.codePointCount(0, word.length()) == 1 && isIdeograph(word.codePointAt(0))) {
      return SIMPLIFIED.computeIfAbsent(word, SIMPLIFIER::transliterate);
    }
    return word.toLowerCase(Locale.ROOT)
        .replace('ё', 'е')
        .replace('’', '\'')
        .replace('ʼ', '\'')
        .replace('‑', '-');
  }

  private boolean skipSpaces() {
    while (at < end && Character.isWhitespace(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at < end;
  }

  private Token next() {
    int start = at;
    int first = text.codePointAt(at);
    if (isDigit(first)) {
      skipDigits();
      return token(start, Token.Type.DIGITS);
    }
    at += Character.charCount(first);
    if (!Character.isLetter(first)) {
      return token(start, Token.Type.MARK);
    }
    while (!isIdeograph(first) && at < end && continuesWord(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return token(start, Token.Type.WORD);
  }

  private Token token(int start, Token.Type type) {
    String word = text.substring(start, at);
    return new Token(
        new Span(start, at), form(word), type, Character.isUpperCase(word.codePointAt(0)));
  }

  /// Digits with what may stand between them: "1,200.5", "04:09", "19.07.2024".
  private void skipDigits() {
    while (at < end) {
      if (isDigit(text.charAt(at))) {
        at++;
      } else if (".,:".indexOf(text.charAt(at)) >= 0
          && at + 1 < end
          && isDigit(text.charAt(at + 1))) {
        at += 2;
      } else {
        return;
      }
    }
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  private static boolean continuesWord(int character) {
    return (Character.isLetter(character) && !isIdeograph(character))
        || Character.getType(character) == Character.NON_SPACING_MARK;
  }

  private static boolean isIdeograph(int character) {
    UnicodeScript script = UnicodeScript.of(character);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA;
  }
}
