package org.outagraph.ingest.claims;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.model.OwnsState;
import org.outagraph.model.PartialDate;

/// What the sentences before said: the last day, the last figure and the last parties, to which
/// "it", "at 14:20" and "the number" may refer.
@OwnsState("what was said before; belongs to the reading of one article")
final class Memory {
  private static final int SENTENCES = 2;

  private final Optional<ZoneId> zone;
  private final PartialDate today;
  private final StandIns standIns;
  private final List<Sentence> before = new ArrayList<>();
  private Optional<PartialDate> day = Optional.empty();
  private Optional<Figure> figure = Optional.empty();

  /// A figure of which only the number may change.
  record Figure(String property, String unit, Optional<Party> about) {}

  /// @param zone the zone of times that name none
  /// @param today the day of the article; nothing that it tells was later
  /// @param standIns whom words for a sort of firm mean
  Memory(Optional<ZoneId> zone, LocalDate today, StandIns standIns) {
    this.zone = zone;
    this.standIns = standIns;
    this.today = PartialDate.parse(today.toString());
  }

  void remember(Sentence sentence) {
    days(sentence.tape()).stream()
        .flatMap(element -> ((Day) element.meaning()).date().stream())
        .filter(date -> !date.earliest().isAfter(today.latest()))
        .forEach(date -> day = Optional.of(date));
    before.add(sentence);
  }

  /// Remembers a number that the text takes back.
  void remember(Count withdrawn) {
    remember(new Figure(Property.forUnit(withdrawn.unit()), withdrawn.unit(), Optional.empty()));
  }

  void remember(Figure newFigure) {
    figure = Optional.of(newFigure);
  }

  Optional<Figure> figure() {
    return figure;
  }

  /// The date that words of a sentence mean, as exact as it is known.
  ///
  /// @param otherwise the day of a time if no day was named so far
  Optional<PartialDate> exact(Element date, Tape tape, Supplier<Optional<PartialDate>> otherwise) {
    Day found = ((Day) date.meaning()).in(zone);
    if (!found.isOfAnotherDay()) {
      return found.exact();
    }
    Optional<PartialDate> seenFrom =
        found.isOfOutage()
            ? before(tape, date).or(otherwise).or(() -> day)
            : before(tape, date)
                .or(() -> first(tape))
                .or(() -> day)
                .or(otherwise)
                .or(() -> ofToday(found));
    return seenFrom.map(found::on).or(() -> Optional.of(found)).flatMap(Day::exact);
  }

  /// Without any day the news is of today, if a time with its zone shows how exact it is.
  private Optional<PartialDate> ofToday(Day found) {
    return found.time().isPresent() && found.zone().isPresent()
        ? Optional.of(today)
        : Optional.empty();
  }

  /// The last day that a sentence names before a place.
  private static Optional<PartialDate> before(Tape tape, Element place) {
    return days(tape).stream()
        .filter(element -> element.to() <= place.from())
        .reduce((first, second) -> second)
        .flatMap(element -> ((Day) element.meaning()).date());
  }

  private static Optional<PartialDate> first(Tape tape) {
    return days(tape).stream().findFirst().flatMap(element -> ((Day) element.meaning()).date());
  }

  private static List<Element> days(Tape tape) {
    return tape.elements("date").stream()
        .filter(
            element -> element.meaning() instanceof Day day && day.isDay() && !day.isOfAnotherDay())
        .toList();
  }

  /// The party that words such as "the airline" at a token mean: one of that sort, else the last of
  /// that kind before that may be of that sort.
  Optional<Party> meant(Tape tape, Element words) {
    Optional<Element> standIn =
        tape.elements("standin").stream()
            .filter(it -> it.from() <= words.from() && it.to() == words.to())
            .map(it -> new Element(it.slot(), words.from(), words.to(), it.value(), it.meaning()))
            .findFirst();
    return standIn
        .flatMap(it -> standIns.party(tape, it, before))
        .or(
            () ->
                meant(
                        tape,
                        words.from(),
                        words.value(),
                        before.stream().map(Sentence::tape).toList())
                    .filter(
                        party ->
                            standIn.isEmpty() || standIns.mayMean(tape, standIn.get(), party)));
  }

  /// As above, with the sentences before.
  static Optional<Party> meant(Tape tape, int at, String kind, List<Tape> before) {
    Optional<Party> same =
        parties(tape, kind).stream()
            .filter(element -> element.to() <= at)
            .reduce((first, second) -> second)
            .map(element -> (Party) element.meaning());
    if (same.isPresent()) {
      return same;
    }
    for (int back = 1; back <= Math.min(SENTENCES, before.size()); back++) {
      List<Element> parties = parties(before.get(before.size() - back), kind);
      if (!parties.isEmpty()) {
        return Optional.of((Party) parties.getFirst().meaning());
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(String value, String kind) {
    boolean party = value.equals("organisation") || value.equals("vendor");
    return kind.equals("any") ? party : value.equals(kind);
  }

  private static List<Element> parties(Tape tape, String kind) {
    return tape.elements("name").stream()
        .filter(element -> isOf(element.value(), kind))
        .filter(element -> element.meaning() instanceof Party)
        .toList();
  }
}
