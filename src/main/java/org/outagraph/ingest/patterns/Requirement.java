package org.outagraph.ingest.patterns;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a sentence must have so that a pattern can match: something of each of several parts.
///
/// @param parts words and slots of which one is needed; nothing is needed if there are no parts
record Requirement(List<Part> parts) {
  private static final Requirement NOTHING = new Requirement(List.of());

  /// One of these is needed.
  ///
  /// @param words numbers of words in the lexicon
  /// @param slots names of slots
  record Part(BitSet words, Set<String> slots) {
    boolean isMetBy(Tape tape) {
      if (tape.hasAnyWord(words)) {
        return true;
      }
      for (String slot : slots) {
        if (tape.hasSlot(slot)) {
          return true;
        }
      }
      return false;
    }

    int weight() {
      return words.cardinality() + slots.size();
    }

    Part or(Part other) {
      BitSet both = (BitSet) words.clone();
      both.or(other.words);
      Set<String> all = new HashSet<>(slots);
      all.addAll(other.slots);
      return new Part(both, all);
    }
  }

  Requirement {
    parts = List.copyOf(parts);
  }

  static Requirement of(Expression expression, Lexicon lexicon) {
    return switch (expression) {
      case Expression.Word word -> {
        BitSet words = new BitSet();
        words.set(lexicon.number(word.form()));
        yield new Requirement(List.of(new Part(words, Set.of())));
      }
      case Expression.Slot slot ->
          new Requirement(List.of(new Part(new BitSet(), Set.of(slot.slot()))));
      case Expression.Group group -> of(group.part(), lexicon);
      case Expression.Sequence sequence ->
          new Requirement(
              sequence.parts().stream().flatMap(part -> of(part, lexicon).parts.stream()).toList());
      case Expression.Choice choice -> any(choice.parts(), lexicon);
      case Expression.Gap _, Expression.Optional _, Expression.Repeat _ -> NOTHING;
    };
  }

  /// Of each way the part that is the rarest in sentences.
  private static Requirement any(List<Expression> ways, Lexicon lexicon) {
    Optional<Part> all = Optional.empty();
    for (Expression way : ways) {
      Optional<Part> rarest =
          of(way, lexicon).parts.stream()
              .min((one, other) -> Integer.compare(one.weight(), other.weight()));
      if (rarest.isEmpty()) {
        return NOTHING;
      }
      Part added = rarest.get();
      all = Optional.of(all.map(part -> part.or(added)).orElse(added));
    }
    return new Requirement(all.stream().flatMap(Stream::of).toList());
  }

  /// Asked of every pattern for every sentence, and mostly answered no: hence no streams.
  boolean isMetBy(Tape tape) {
    for (Part part : parts) {
      if (!part.isMetBy(tape)) {
        return false;
      }
    }
    return true;
  }
}
