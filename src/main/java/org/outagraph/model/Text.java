package org.outagraph.model;

/// Words in a language.
///
/// @param value the words
/// @param language a BCP 47 tag in lower case, or empty if none is given
public record Text(String value, String language) {
  public static Text of(String value) {
    return new Text(value, "");
  }
}
