package org.outagraph.ingest.patterns;

import java.util.HashSet;
import java.util.Set;

/// What a sentence must have so that a pattern can match: at least one of some words or slots.
///
/// @param words numbers of words in the lexicon
/// @param slots names of slots
/// @param nothing true if it may match without any of them
record Requirement(Set<Integer> words, Set<String> slots, boolean nothing) {
  private static final Requirement NOTHING = new Requirement(Set.of(), Set.of(), true);

  static Requirement of(Expression expression, Lexicon lexicon) {
    return switch (expression) {
      case Expression.Word word ->
          new Requirement(Set.of(lexicon.number(word.form())), Set.of(), false);
      case Expression.Slot slot -> new Requirement(Set.of(), Set.of(slot.slot()), false);
      case Expression.Group group -> of(group.part(), lexicon);
      case Expression.Sequence sequence ->
          sequence.parts().stream()
              .map(part -> of(part, lexicon))
              .filter(requirement -> !requirement.nothing)
              .min((one, other) -> Integer.compare(one.weight(), other.weight()))
              .orElse(NOTHING);
      case Expression.Choice choice ->
          choice.parts().stream()
              .map(part -> of(part, lexicon))
              .reduce(Requirement::or)
              .orElse(NOTHING);
      case Expression.Gap _, Expression.Optional _, Expression.Repeat _ -> NOTHING;
    };
  }

  /// Slots weigh more: names are in most sentences.
  private int weight() {
    return words.size() + 1000 * slots.size();
  }

  private Requirement or(Requirement other) {
    if (nothing || other.nothing) {
      return NOTHING;
    }
    Set<Integer> bothWords = new HashSet<>(words);
    bothWords.addAll(other.words);
    Set<String> bothSlots = new HashSet<>(slots);
    bothSlots.addAll(other.slots);
    return new Requirement(bothWords, bothSlots, false);
  }

  boolean isMetBy(Tape tape) {
    return nothing
        || words.stream().anyMatch(tape::hasWord)
        || slots.stream().anyMatch(tape::hasSlot);
  }
}
