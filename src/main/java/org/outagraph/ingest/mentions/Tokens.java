package org.outagraph.ingest.mentions;

import java.util.ArrayList;
import java.util.List;
import org.outagraph.ingest.text.Span;

/// A text cut into words, single characters of scripts without spaces, and marks.
final class Tokens {
  /// What a token is written in.
  enum Script {
    /// A word of a script with spaces, or a number.
    WORD,
    HAN,
    HIRAGANA,
    KATAKANA,
    HANGUL,
    MARK
  }

  /// What is before a token.
  enum Gap {
    /// Nothing at all.
    GLUED,
    SPACE,
    HYPHEN,
    /// The beginning of the text or of a paragraph.
    BREAK
  }

  /// @param folded the token as it is compared
  record Token(int start, int end, String folded, Script script, Gap gap) {
    boolean isWord() {
      return script == Script.WORD;
    }

    boolean isMark(String mark) {
      return script == Script.MARK && folded.equals(mark);
    }

    boolean isGluedTo(Script before) {
      return gap == Gap.GLUED && script == before;
    }
  }

  private static final String HYPHENS = "-\u2010\u2011\u2012\u2013\u2212\u30FB\u00B7";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  private Tokens(String text) {
    this.text = text;
  }

  static Tokens of(String text) {
    Tokens tokens = new Tokens(text);
    tokens.read();
    return tokens;
  }

  int size() {
    return tokens.size();
  }

  Token get(int index) {
    return tokens.get(index);
  }

  boolean has(int index) {
    return index >= 0 && index < tokens.size();
  }

  String text() {
    return text;
  }

  /// The token as it is written.
  String written(int index) {
    Token token = tokens.get(index);
    return text.substring(token.start, token.end);
  }

  /// The piece of the text from the first token to before the other.
  Span span(int from, int to) {
    return new Span(tokens.get(from).start, tokens.get(to - 1).end);
  }

  /// Where some words stand, letter for letter.
  List<Span> places(String words) {
    List<Span> places = new ArrayList<>();
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
      places.add(new Span(at, at + words.length()));
    }
    return places;
  }

  /// True if the token begins with a capital letter.
  boolean isCapitalised(int index) {
    return has(index) && Character.isUpperCase(text.codePointAt(tokens.get(index).start));
  }

  /// True if a sentence, or what looks like one, begins with the token.
  boolean beginsSentence(int index) {
    for (int at = index; at > 0; at--) {
      if (tokens.get(at).gap == Gap.BREAK) {
        return true;
      }
      Token before = tokens.get(at - 1);
      if (before.script != Script.MARK) {
        return false;
      }
      if (".!?…:;。！？•|*".contains(before.folded)) {
        return tokens.get(at).gap == Gap.SPACE || before.folded.codePointAt(0) > 127;
      }
      if (!"\"'()[]-".contains(before.folded)) {
        return false;
      }
    }
    return true;
  }

  private void read() {
    Gap gap = Gap.BREAK;
    for (int at = 0; at < text.length(); ) {
      int letter = text.codePointAt(at);
      int next = at + Character.charCount(letter);
      if (Character.isWhitespace(letter)) {
        gap = letter == '\n' || gap == Gap.BREAK ? Gap.BREAK : Gap.SPACE;
      } else if (isHyphen(at, next, gap)) {
        gap = Gap.HYPHEN;
      } else {
        Script script = script(letter);
        int end = script == Script.WORD ? wordEnd(next) : next;
        String folded =
            switch (script) {
              case WORD -> Folding.word(text.substring(at, end));
              case MARK -> Folding.mark(letter);
              default -> text.substring(at, end);
            };
        tokens.add(new Token(at, end, folded, script, gap));
        gap = Gap.GLUED;
        next = end;
      }
      at = next;
    }
  }

  private boolean isHyphen(int at, int next, Gap gap) {
    return gap == Gap.GLUED
        && HYPHENS.indexOf(text.charAt(at)) >= 0
        && next < text.length()
        && script(text.codePointAt(next)) != Script.MARK
        && !Character.isWhitespace(text.codePointAt(next))
        && !tokens.isEmpty()
        && tokens.getLast().script != Script.MARK;
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < text.length() && script(text.codePointAt(end)) == Script.WORD) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static Script script(int letter) {
    if (letter < 128) {
      return Character.isLetterOrDigit(letter) ? Script.WORD : Script.MARK;
    }
    if (letter == 0x30FC) {
      return Script.KATAKANA;
    }
    if (!Character.isLetterOrDigit(letter)) {
      return isCombining(letter) ? Script.WORD : Script.MARK;
    }
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN -> Script.HAN;
      case HIRAGANA -> Script.HIRAGANA;
      case KATAKANA -> Script.KATAKANA;
      case HANGUL -> Script.HANGUL;
      default -> Script.WORD;
    };
  }

  private static boolean isCombining(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
