package org.outagraph.ingest.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.outagraph.ingest.claims.Count.CountQualifier;
import org.outagraph.ingest.mentions.Candidate;
import org.outagraph.ingest.mentions.Mention;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Book;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Marking;
import org.outagraph.ingest.patterns.Match;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.ingest.patterns.Token;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.Kind;

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
  private static final int LONGEST_NAME = 4;
  private static final Set<String> APOSTROPHES = Set.of("'", "’");

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

  void recognise(Tape tape, Mentions mentions, Dates dates) {
    mentions.knownIn(tape.sentence()).forEach(mention -> name(tape, mention));
    mentions.candidatesIn(tape.sentence()).forEach(candidate -> name(tape, candidate));
    figures(tape);
    early.forEach(marking -> mark(tape, marking, dates));
    people(tape);
    quantities.mark(tape);
    late.forEach(marking -> mark(tape, marking, dates));
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

  private static void name(Tape tape, Mention mention) {
    name(tape, mention.span(), mention.id().kind(), new Party.Known(mention.id()));
  }

  private static void name(Tape tape, Candidate candidate) {
    name(
        tape,
        candidate.span(),
        candidate.kind(),
        new Party.Newcomer(candidate.kind(), candidate.text()));
  }

  private static void name(Tape tape, Span place, Kind kind, Party party) {
    Span positions = tape.positions(place).orElse(null);
    if (positions == null) {
      return;
    }
    int from = positions.start();
    int to = positions.end();
    String value = party instanceof Party.Known(var id) ? id.curie() : "new";
    tape.markName(from, to);
    tape.add(new Element(kind.singular(), from, to, value, party));
    tape.add(new Element("name", from, to, kind.singular(), party));
    if (kind == Kind.ORGANISATIONS || kind == Kind.VENDORS) {
      tape.add(new Element("party", from, to, kind.singular(), party));
    }
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

  /// Two to four capitalised words in a row that are no known name.
  private static void people(Tape tape) {
    for (int from = 0; from < tape.size(); from++) {
      if (!mayName(tape, from)) {
        continue;
      }
      int to = from;
      while (to < tape.size() && to - from < LONGEST_NAME && (to == from || mayName(tape, to))) {
        to++;
      }
      if (to - from > 1) {
        tape.add(new Element("person", from, to, "", tape.words(from, to)));
        from = to - 1;
      }
    }
  }

  private static boolean mayName(Tape tape, int position) {
    Token token = tape.token(position);
    return token.isWord()
        && token.upper()
        && !tape.isNamed(position)
        && token.form().length() > 1
        && tape.elementsAt(position).stream()
            .noneMatch(
                element ->
                    Set.of("weekday", "month", "barrier", "nobody").contains(element.slot()));
  }

  private static void mark(Tape tape, Marking marking, Dates dates) {
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
        case "portion" -> portion(tape, match, marking.value());
        case "count", "sum" -> count(tape, match, marking.slot());
        default ->
            tape.add(
                new Element(
                    marking.slot(), match.from(), match.to(), marking.value(), marking.value()));
      }
    }
  }

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
  private static void portion(Tape tape, Match match, String value) {
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

  private static void count(Tape tape, Match match, String slot) {
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
