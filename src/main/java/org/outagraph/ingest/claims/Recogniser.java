package org.outagraph.ingest.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.patterns.Book;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Marking;
import org.outagraph.ingest.patterns.Match;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.ingest.patterns.Token;

/// Finds in a sentence whatever fills slots: names, numbers, dates, people, and what the pattern
/// files mark.
final class Recogniser {
  /// Slots that are filled by names, numbers and dates, not by markings.
  static final Set<String> BUILT_IN =
      Set.of(
          "party",
          "organisation",
          "vendor",
          "region",
          "product",
          "policy",
          "outage",
          "name",
          "small",
          "year",
          "time",
          "clock",
          "person",
          "plain",
          "number");

  private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-4])[:.]?([0-5]\\d)");

  private final List<Marking> early = new ArrayList<>();
  private final List<Marking> late = new ArrayList<>();
  private final Quantities quantities;

  Recogniser(Book book) {
    this.quantities = new Quantities(book);
    Set<String> ready = new HashSet<>(BUILT_IN);
    ready.removeAll(Set.of("number", "plain"));
    List<Marking> open = new ArrayList<>(book.markings());
    open.removeIf(marking -> Set.of("range", "share").contains(marking.slot()));
    take(open, ready, early);
    ready.addAll(Set.of("number", "plain"));
    while (take(open, ready, late)) {}
    if (!open.isEmpty()) {
      Marking left = open.getFirst();
      Set<String> missing = new HashSet<>(left.needs());
      missing.removeAll(ready);
      throw left.place()
          .because(
              "nothing fills the slot {" + missing.stream().sorted().findFirst().orElse("") + "}");
    }
  }

  /// Moves over the markings of which all slots are ready; a slot is ready when no open one fills
  /// it.
  private static boolean take(List<Marking> open, Set<String> ready, List<Marking> to) {
    List<Marking> taken =
        open.stream().filter(marking -> ready.containsAll(marking.needs())).toList();
    to.addAll(taken);
    open.removeAll(taken);
    Set<String> unfinished = new HashSet<>();
    open.forEach(marking -> unfinished.add(marking.slot()));
    taken.stream()
        .map(Marking::slot)
        .filter(slot -> !unfinished.contains(slot))
        .forEach(ready::add);
    return !taken.isEmpty();
  }

  void recognise(Tape tape, Mentions mentions, Dates dates, Countries countries) {
    NameMarker.names(tape, mentions);
    figures(tape);
    early.forEach(marking -> mark(tape, marking, dates, countries));
    NameMarker.people(tape);
    quantities.mark(tape);
    late.forEach(marking -> mark(tape, marking, dates, countries));
    dropDates(tape);
  }

  /// Of dates within each other the longest stays, and none of when something was said.
  private static void dropDates(Tape tape) {
    List<Element> dates = tape.elements("date");
    for (Element date : dates) {
      boolean isPart =
          dates.stream().anyMatch(other -> other != date && isWithin(date, other))
              || tape.elements("otherdate").stream().anyMatch(other -> isWithin(date, other));
      if (isPart) {
        tape.remove(date);
      }
    }
  }

  private static boolean isWithin(Element date, Element other) {
    boolean longer =
        other.to() - other.from() > date.to() - date.from() || !other.slot().equals(date.slot());
    return longer && other.from() <= date.from() && date.to() <= other.to();
  }

  /// Years, times of day and small numbers.
  private static void figures(Tape tape) {
    for (int position = 0; position < tape.size(); position++) {
      Token token = tape.token(position);
      if (!token.isDigits() || tape.isNamed(position)) {
        continue;
      }
      String form = token.form();
      if (form.matches("(19|20)\\d\\d")) {
        tape.add(new Element("year", position, position + 1, form, form));
      }
      if (form.matches("[1-9]|0?[1-9]|[1-5]\\d|00?")) {
        String plain = String.valueOf(Integer.parseInt(form));
        tape.add(new Element("small", position, position + 1, plain, form));
      }
      Matcher clock = CLOCK.matcher(form);
      if (form.length() >= 4 && clock.matches()) {
        String value =
            "%02d%02d"
                .formatted(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)));
        tape.add(new Element("time", position, position + 1, value, form));
        if (form.contains(":")) {
          tape.add(new Element("clock", position, position + 1, value, form));
        }
      }
    }
  }

  private static void mark(Tape tape, Marking marking, Dates dates, Countries countries) {
    for (Match match : marking.pattern().find(tape)) {
      switch (marking.slot()) {
        case "barrier" -> tape.markBarrier(match.from(), match.to());
        case "date", "startdate", "enddate" ->
            dates
                .resolve(match)
                .ifPresent(
                    day ->
                        tape.add(new Element(marking.slot(), match.from(), match.to(), "", day)));
        case "everyzone" ->
            match
                .first("zone")
                .flatMap(dates::zone)
                .ifPresent(
                    zone -> tape.add(new Element("everyzone", match.from(), match.to(), "", zone)));
        case "money" ->
            currency(marking.value(), countries)
                .ifPresent(
                    unit -> tape.add(new Element("money", match.from(), match.to(), unit, unit)));
        case "portion" -> CountMarker.portion(tape, match, marking.value());
        case "count", "sum" -> CountMarker.count(tape, match, marking.slot());
        default ->
            tape.add(
                new Element(
                    marking.slot(), match.from(), match.to(), marking.value(), marking.value()));
      }
    }
  }

  /// The unit of a marking; that of "$" depends on where the article is about.
  private static Optional<String> currency(String unit, Countries countries) {
    return unit.equals("dollars") ? countries.dollars() : Optional.of(unit);
  }
}
