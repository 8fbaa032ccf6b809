package org.outagraph.ingest.claims;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.ingest.text.Span;

/// The clauses of a sentence, as the markings `break` part it, and what holds within one.
final class Clauses {
  private final Tape tape;
  private final BitSet starts = new BitSet();

  Clauses(Tape tape) {
    this.tape = tape;
    tape.elements("break").forEach(element -> starts.set(element.from()));
  }

  /// The clauses in which tokens lie, as first token and one after the last.
  Span around(int from, int to) {
    int start = Math.max(0, starts.previousSetBit(from));
    int end = starts.nextSetBit(Math.max(to, from + 1));
    return new Span(start, end < 0 ? tape.size() : end);
  }

  /// All clauses, in their order.
  List<Span> all() {
    List<Span> clauses = new ArrayList<>();
    int start = 0;
    for (int next = starts.nextSetBit(1); next >= 0; next = starts.nextSetBit(next + 1)) {
      clauses.add(new Span(start, next));
      start = next;
    }
    clauses.add(new Span(start, tape.size()));
    return clauses;
  }

  /// What was recognised for a slot within some tokens.
  Stream<Element> within(Span tokens, String slot) {
    return tape.elements(slot).stream()
        .filter(element -> element.from() >= tokens.start() && element.to() <= tokens.end());
  }

  boolean has(Span tokens, String slot) {
    return within(tokens, slot).findAny().isPresent();
  }
}
