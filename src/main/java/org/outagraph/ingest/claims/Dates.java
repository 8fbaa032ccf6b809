package org.outagraph.ingest.claims;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Match;
import org.outagraph.model.PartialDate;

/// Works out which day is meant by the words of a match, told by its slots: `year`, `month`, `day`,
/// `weekday`, `relday`, `later`, `time`, `hour`, `past`, `minute`, `half` and `zone`; a weekday may
/// be the `previous` one or that of `lastweek`, or seen from the day of the outage: `that`,
/// `following` or `preceding`.
final class Dates {
  private static final Map<String, Function<DayOfWeek, TemporalAdjuster>> SEEN =
      Map.of(
          "that", TemporalAdjusters::nextOrSame,
          "following", TemporalAdjusters::next,
          "preceding", TemporalAdjusters::previous);

  private final LocalDate today;
  private final Countries local;

  /// @param local what zones that several places have mean
  Dates(LocalDate today, Countries local) {
    this.today = today;
    this.local = local;
  }

  Optional<Day> resolve(Match match) {
    try {
      Optional<PartialDate> date = date(match);
      Optional<LocalTime> time = time(match);
      Optional<TemporalAdjuster> later = later(match);
      Optional<Element> named = match.first("zone");
      Optional<ZoneId> zone = named.flatMap(this::zone);
      if (date.isEmpty() && time.isEmpty() && later.isEmpty()) {
        return Optional.empty();
      }
      // a zone that nobody knows is not that of the article's other times
      boolean isVague = named.isPresent() && zone.isEmpty();
      Day day = new Day(date, isVague ? Optional.empty() : time, zone, later.orElse(Day.SAME));
      Optional<ZoneId> home =
          match
              .elements("home")
              .filter(it -> it.slot().equals("zone"))
              .findFirst()
              .flatMap(this::zone);
      boolean inBrackets = match.named("brackets").findAny().isPresent();
      return Optional.of(
          HomeTime.of(match, day, home).map(it -> it.day(day, inBrackets)).orElse(day));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// The zone of a marking, or of a country: "Japan time". Of several the article's countries tell
  /// which is meant.
  Optional<ZoneId> zone(Element element) {
    if (element.slot().equals("region")) {
      return element.value().matches("regions:[A-Z]{2}(-.*)?")
          ? Countries.zone(element.value().substring(8, 10))
          : Optional.empty();
    }
    return element.value().equals("local")
        ? local.local()
        : Optional.of(local.among(Stream.of(element.value().split(",")).map(ZoneId::of).toList()));
  }

  private static Optional<TemporalAdjuster> later(Match match) {
    OptionalInt days = number(match, "later");
    if (days.isPresent()) {
      return Optional.of(day -> day.plus(days.getAsInt(), ChronoUnit.DAYS));
    }
    return SEEN.entrySet().stream()
        .flatMap(
            seen ->
                number(match, seen.getKey()).stream()
                    .mapToObj(weekday -> seen.getValue().apply(DayOfWeek.of(weekday))))
        .findFirst();
  }

  private Optional<PartialDate> date(Match match) {
    OptionalInt year = number(match, "year");
    OptionalInt month = number(match, "month");
    OptionalInt day = number(match, "day");
    if (month.isPresent() && day.isPresent()) {
      return Optional.of(day(day(year, month.getAsInt(), day.getAsInt())));
    }
    if (month.isPresent()) {
      return Optional.of(PartialDate.parse(month(year, month.getAsInt()).toString()));
    }
    if (day.isPresent()) {
      return lastSuchDay(day.getAsInt()).map(Dates::day);
    }
    if (year.isPresent()) {
      return Optional.of(PartialDate.parse(Year.of(year.getAsInt()).toString()));
    }
    OptionalInt relative = number(match, "relday");
    if (relative.isPresent()) {
      return Optional.of(day(today.plusDays(relative.getAsInt())));
    }
    OptionalInt weekday =
        Stream.concat(Stream.of("weekday"), SEEN.keySet().stream())
            .map(slot -> number(match, slot))
            .filter(OptionalInt::isPresent)
            .findFirst()
            .orElse(OptionalInt.empty());
    if (weekday.isPresent()) {
      DayOfWeek name = DayOfWeek.of(weekday.getAsInt());
      return Optional.of(day(today.with(TemporalAdjusters.previousOrSame(name))));
    }
    OptionalInt previous = number(match, "previous");
    if (previous.isPresent()) {
      DayOfWeek name = DayOfWeek.of(previous.getAsInt());
      return Optional.of(day(today.with(TemporalAdjusters.previous(name))));
    }
    OptionalInt lastWeek = number(match, "lastweek");
    if (lastWeek.isPresent()) {
      return Optional.of(
          day(
              today
                  .minusWeeks(1)
                  .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                  .with(TemporalAdjusters.nextOrSame(DayOfWeek.of(lastWeek.getAsInt())))));
    }
    return Optional.empty();
  }

  /// The last day of that number: "on the 3rd".
  private Optional<LocalDate> lastSuchDay(int number) {
    return Stream.iterate(today, day -> day.minusDays(1))
        .limit(62)
        .filter(day -> day.getDayOfMonth() == number)
        .findFirst();
  }

  private static PartialDate day(LocalDate date) {
    return PartialDate.parse(date.toString());
  }

  /// Without a year the last such day is meant.
  private LocalDate day(OptionalInt year, int month, int day) {
    if (year.isPresent()) {
      return LocalDate.of(year.getAsInt(), month, day);
    }
    LocalDate date = LocalDate.of(today.getYear(), month, day);
    return date.isAfter(today.plusDays(2)) ? date.minusYears(1) : date;
  }

  private YearMonth month(OptionalInt year, int month) {
    if (year.isPresent()) {
      return YearMonth.of(year.getAsInt(), month);
    }
    YearMonth date = YearMonth.of(today.getYear(), month);
    return date.isAfter(YearMonth.from(today)) ? date.minusYears(1) : date;
  }

  private static Optional<LocalTime> time(Match match) {
    Optional<String> clock = match.first("time").map(Element::value);
    OptionalInt hour =
        clock.isPresent()
            ? OptionalInt.of(Integer.parseInt(clock.get().substring(0, 2)))
            : number(match, "hour");
    if (hour.isEmpty()) {
      return Optional.empty();
    }
    int minute =
        clock.isPresent()
            ? Integer.parseInt(clock.get().substring(2))
            : number(match, "minute").orElse(0);
    int past = number(match, "past").orElse(0);
    String half = match.first("half").map(Element::value).orElse("");
    return Optional.of(time(hour.getAsInt(), minute, half).plusMinutes(past));
  }

  /// A time of day, of which a half may be told: "am".
  static LocalTime time(int hour, int minute, String half) {
    int shift = half.equals("pm") && hour < 12 ? 12 : 0;
    int midnight = half.equals("am") && hour == 12 ? -12 : 0;
    return LocalTime.of(hour + shift + midnight, minute);
  }

  private static OptionalInt number(Match match, String slot) {
    Optional<Element> element = match.first(slot);
    return element.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(element.get().value()));
  }
}
