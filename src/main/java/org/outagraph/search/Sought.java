package org.outagraph.search;

/// One thing a query asks for, as typed.
sealed interface Sought {
  /// The words, without the signs of the query language.
  String text();

  /// Where in the query it begins, counted from 1.
  int column();

  /// A word; its other English forms match, too.
  record Word(String text, int column) implements Sought {}

  /// Words next to each other, as they are: `"…"`.
  record Phrase(String text, int column) implements Sought {}

  /// Any word that begins so: `…*`.
  record Beginning(String text, int column) implements Sought {}

  /// A word, or one that differs in a letter: `…~`.
  record Similar(String text, int column) implements Sought {}

  /// A value of a field: `region:CN`, `vendor:"China Telecom"`.
  ///
  /// @param text all of it, as typed
  /// @param field the field's name
  /// @param value the value, without quotes
  record InField(String text, String field, String value, int column) implements Sought {}

  /// What stands between two brackets, if that is more than some words of which one will do.
  ///
  /// @param text all of it, as typed
  record Nested(String text, Wish wish, int column) implements Sought {}
}
