package org.outagraph.ingest.claims;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.outagraph.ingest.claims.Count.CountQualifier;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Match;
import org.outagraph.ingest.patterns.Tape;

/// Fills the slots `count`, `sum` and `portion` where a marking has found a number with its unit.
final class CountMarker {
  private static final Set<String> APOSTROPHES = Set.of("'", "’");

  private CountMarker() {}

  /// The number of a match, or the span between two plain ones.
  private static Optional<Quantity> quantity(Match match) {
    Optional<Quantity> hours = match.first("hours").map(Element::meaning).map(Quantity.class::cast);
    Optional<Quantity> minutes =
        match.first("minutes").map(Element::meaning).map(Quantity.class::cast);
    if (hours.isPresent() && minutes.isPresent()) {
      return Optional.of(hours.get().hoursAnd(minutes.get()));
    }
    Optional<Element> told = match.first("told");
    if (told.isPresent()) {
      CountQualifier qualifier =
          match
              .first("qualifier")
              .flatMap(it -> Quantities.qualifier(it.value()))
              .orElse(CountQualifier.EXACT);
      return Optional.of(
          Quantity.exact(new BigDecimal(told.get().value()), false).meant(qualifier));
    }
    Optional<Quantity> number =
        match.first("number").map(Element::meaning).map(Quantity.class::cast);
    if (number.isPresent() && number.get().qualifier() == CountQualifier.EXACT) {
      // "up to €200 million": the sign stands between
      return Optional.of(
          match
              .first("qualifier")
              .flatMap(it -> Quantities.qualifier(it.value()))
              .map(number.get()::meant)
              .orElse(number.get()));
    }
    List<Element> ends = match.elements("plain").toList();
    return number.isPresent() || ends.size() < 2
        ? number
        : Optional.of(
            ((Quantity) ends.getFirst().meaning()).upTo((Quantity) ends.getLast().meaning()));
  }

  /// A share in percent: "38 percent", or the value of words such as "a quarter".
  static void portion(Tape tape, Match match, String value) {
    Optional<Quantity> said =
        value.equals("-")
            ? match.first("plain").map(it -> (Quantity) it.meaning())
            : Optional.of(Quantity.exact(new BigDecimal(value), false));
    CountQualifier qualifier =
        match
            .first("qualifier")
            .flatMap(it -> Quantities.qualifier(it.value()))
            .orElse(CountQualifier.EXACT);
    said.ifPresent(
        quantity -> {
          Count count =
              quantity.meant(qualifier).in("percent", tape.words(match.from(), match.to()));
          tape.add(new Element("portion", match.from(), match.to(), "percent", count));
        });
  }

  /// A number with its unit, in the slot `count` or `sum`.
  static void count(Tape tape, Match match, String slot) {
    String unit =
        match
            .first("unit")
            .map(Element::value)
            .or(() -> match.first("told").map(it -> "minutes"))
            .orElse(null);
    Quantity quantity = quantity(match).orElse(null);
    if (unit == null || quantity == null || isOfOthers(tape, match.to())) {
      return;
    }
    Count count = quantity.in(unit, tape.words(match.from(), match.to()));
    tape.add(new Element(slot, match.from(), match.to(), unit, count));
  }

  /// True before the sign that makes "200 of its customers' servers" no number of customers.
  private static boolean isOfOthers(Tape tape, int to) {
    return to + 1 < tape.size()
        && APOSTROPHES.contains(tape.token(to).form())
        && tape.token(to + 1).isWord();
  }
}
