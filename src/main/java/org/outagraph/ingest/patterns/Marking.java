package org.outagraph.ingest.patterns;

import java.util.Set;

/// Words that are recognised as something: `mark month 7 = july | jul`.
///
/// @param slot the slot that the words fill
/// @param value what they stand for
/// @param pattern the words
/// @param needs the slots that the pattern itself has
/// @param place where it stands
public record Marking(
    String slot, String value, Automaton pattern, Set<String> needs, Fault place) {
  public Marking {
    needs = Set.copyOf(needs);
  }
}
