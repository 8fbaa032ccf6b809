package org.outagraph.ingest.patterns;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.outagraph.ingest.patterns.Program.Step;

/// What a match of a program can begin with, so that it is only tried there.
///
/// @param words numbers of words in the lexicon
/// @param slots names of slots
/// @param anything true if it may begin with any word
record Beginning(BitSet words, Set<String> slots, boolean anything) {
  static Beginning of(List<Step> steps, int start) {
    BitSet words = new BitSet();
    Set<String> slots = new HashSet<>();
    boolean anything = false;
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      int state = open.pop();
      if (seen.get(state)) {
        continue;
      }
      seen.set(state);
      switch (steps.get(state)) {
        case Step.Word word -> words.set(word.number());
        case Step.Slot slot -> slots.add(slot.slot().slot());
        case Step.Skip _ -> anything = true;
        case Step.Either(int[] next) -> {
          for (int other : next) {
            open.push(other);
          }
        }
        case Step.Open step -> open.push(step.next());
        case Step.Close step -> open.push(step.next());
        case Step.Done _ -> {}
      }
    }
    return new Beginning(words, slots, anything);
  }

  boolean mayBeAt(Tape tape, int position) {
    if (position == tape.size()) {
      return false;
    }
    return anything
        || tape.isAnyWord(position, words)
        || tape.elementsAt(position).stream().anyMatch(element -> slots.contains(element.slot()));
  }
}
