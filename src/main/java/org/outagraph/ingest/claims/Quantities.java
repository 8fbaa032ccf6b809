package org.outagraph.ingest.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.outagraph.ingest.claims.Count.CountQualifier;
import org.outagraph.ingest.patterns.Automaton;
import org.outagraph.ingest.patterns.Book;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Marking;
import org.outagraph.ingest.patterns.Match;
import org.outagraph.ingest.patterns.Tape;

/// Finds the numbers of a sentence and how they are meant; fills the slot `number`.
///
/// The words come from the markings `digit`, `one`, `plural`, `link`, `scale`, `range`, `qualifier`
/// and `after`.
final class Quantities {
  private final char decimal;
  private final boolean spaced;
  private final List<Automaton> ranges;
  private final List<Automaton> shares;

  Quantities(Book book) {
    this.decimal = book.settings("decimal").findFirst().map(it -> it.rest().charAt(0)).orElse('.');
    this.spaced = book.settings("thousands").anyMatch(it -> it.rest().contains("space"));
    this.ranges = patterns(book, "range");
    this.shares = patterns(book, "share");
  }

  private static List<Automaton> patterns(Book book, String slot) {
    return book.markings().stream()
        .filter(marking -> marking.slot().equals(slot))
        .map(Marking::pattern)
        .toList();
  }

  void mark(Tape tape) {
    markPlain(tape);
    markRanges(tape);
    List<Match> parts = shares.stream().flatMap(share -> share.find(tape).stream()).toList();
    for (Element number : new ArrayList<>(tape.elements("plain"))) {
      if (parts.stream()
          .noneMatch(part -> part.from() <= number.from() && number.to() <= part.to())) {
        markQualified(tape, number);
      }
    }
  }

  private void markPlain(Tape tape) {
    for (int position = 0; position < tape.size(); ) {
      var reader = new NumberReader(tape, position, decimal, spaced);
      Optional<Quantity> quantity = tape.isNamed(position) ? Optional.empty() : reader.read();
      if (quantity.isPresent()) {
        tape.add(new Element("plain", position, reader.end(), "", quantity.get()));
        position = reader.end();
      } else {
        position++;
      }
    }
  }

  private void markRanges(Tape tape) {
    for (Automaton range : ranges) {
      for (Match match : range.find(tape)) {
        List<Element> ends = match.elements("plain").toList();
        if (ends.size() == 2
            && ends.getFirst().meaning() instanceof Quantity low
            && ends.getLast().meaning() instanceof Quantity high) {
          markQualified(tape, new Element("plain", match.from(), match.to(), "", low.upTo(high)));
        }
      }
    }
  }

  private static void markQualified(Tape tape, Element number) {
    if (!(number.meaning() instanceof Quantity quantity)) {
      return;
    }
    int from = number.from();
    int to = number.to();
    CountQualifier qualifier = quantity.qualifier();
    for (Optional<Element> before = ending(tape, from);
        before.isPresent();
        before = ending(tape, from)) {
      from = before.get().from();
      qualifier = qualifier(before.get().value()).orElse(qualifier);
    }
    Optional<Element> after =
        to < tape.size()
            ? tape.elementsAt(to).stream().filter(it -> it.slot().equals("after")).findFirst()
            : Optional.empty();
    if (after.isPresent()) {
      to = after.get().to();
      qualifier = qualifier(after.get().value()).orElse(qualifier);
    }
    if (to < tape.size()
        && tape.elementsAt(to).stream().anyMatch(it -> it.slot().equals("percent"))) {
      return;
    }
    tape.add(new Element("number", from, to, "", quantity.meant(qualifier)));
  }

  /// The qualifier that ends where a number begins.
  private static Optional<Element> ending(Tape tape, int end) {
    return tape.elements("qualifier").stream().filter(it -> it.to() == end).findFirst();
  }

  static Optional<CountQualifier> qualifier(String term) {
    return Arrays.stream(CountQualifier.values())
        .filter(qualifier -> qualifier.term().equals(term))
        .findFirst();
  }
}
