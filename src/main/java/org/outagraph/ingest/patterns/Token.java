package org.outagraph.ingest.patterns;

import org.outagraph.ingest.text.Span;

/// A word, a number, a mark or a Chinese or Japanese character.
///
/// @param span its place in the text
/// @param form how it is compared: lower case, with plain apostrophes
/// @param type what it is
/// @param upper true if it begins with a capital
public record Token(Span span, String form, Type type, boolean upper) {
  /// What a token is.
  public enum Type {
    WORD,
    DIGITS,
    MARK
  }

  public boolean isWord() {
    return type == Type.WORD;
  }

  public boolean isMark() {
    return type == Type.MARK;
  }

  public boolean isDigits() {
    return type == Type.DIGITS;
  }
}
