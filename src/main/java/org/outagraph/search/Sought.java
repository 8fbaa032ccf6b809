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
}
