package org.outagraph.ingest.patterns;

import java.util.List;
import java.util.Set;

/// What a pattern says, as it was read: words, slots, and how they follow each other.
sealed interface Expression {
  /// A word, a number or a mark.
  record Word(WordForm form) implements Expression {}

  /// A place for something recognised.
  ///
  /// @param values what its value may be; any if empty
  /// @param name the name by which what fills it is asked for
  record Slot(String slot, Set<String> values, String name) implements Expression {}

  /// Up to so many words that do not matter.
  ///
  /// @param all true if names and marks may be among them
  record Gap(int most, boolean all) implements Expression {}

  /// One after the other.
  record Sequence(List<Expression> parts) implements Expression {}

  /// One of them.
  record Choice(List<Expression> parts) implements Expression {}

  /// Once or not.
  record Optional(Expression part) implements Expression {}

  /// Any number of times, also none.
  record Repeat(Expression part) implements Expression {}

  /// A part whose place is wanted.
  record Group(String name, Expression part) implements Expression {}
}
