package org.outagraph.ingest.claims;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjuster;
import java.util.Optional;
import org.outagraph.model.PartialDate;

/// A point in time as a text gives it: a year, a month or a day, or a time of day, or both.
///
/// @param date the year, month or day; empty if the text gives a time alone; with `later` that of
///   the article's week, if no other day is known
/// @param time the time of day
/// @param zone the zone of the time
/// @param later which day it is, seen from the day on which it depends, if the text gives no date:
///   the next one, or "the Saturday"
record Day(
    Optional<PartialDate> date,
    Optional<LocalTime> time,
    Optional<ZoneId> zone,
    TemporalAdjuster later) {
  /// For what is on the very day on which it depends.
  static final TemporalAdjuster SAME = day -> day;

  static Day of(PartialDate date) {
    return new Day(Optional.of(date), Optional.empty(), Optional.empty(), SAME);
  }

  /// True if another day has to be known: "at 14:20", "the next morning", "on the Saturday".
  boolean isOfAnotherDay() {
    return date.isEmpty() || later != SAME;
  }

  /// True for "the Saturday", which is that of the outage.
  boolean isOfOutage() {
    return date.isPresent() && later != SAME;
  }

  boolean isDay() {
    return date.filter(it -> it.precision() == PartialDate.Precision.DAY).isPresent();
  }

  /// The same, told by the day on which it depends.
  Day on(PartialDate day) {
    Optional<PartialDate> meant =
        day.precision() == PartialDate.Precision.DAY
            ? Optional.of(PartialDate.parse(LocalDate.parse(day.lexical()).with(later).toString()))
            : date.or(() -> Optional.of(day));
    boolean isTooLate = date.isPresent() && meant.get().earliest().isAfter(date.get().earliest());
    return new Day(isTooLate ? date : meant, time, zone, SAME);
  }

  /// The same, with a zone if it has none.
  Day in(Optional<ZoneId> other) {
    return new Day(date, time, zone.or(() -> other), later);
  }

  /// The date as exact as it is known: an instant only if day, time and zone are.
  Optional<PartialDate> exact() {
    if (isDay() && time.isPresent() && zone.isPresent()) {
      LocalDate day = LocalDate.parse(date.orElseThrow().lexical());
      String instant =
          day.atTime(time.get())
              .atZone(zone.get())
              .toInstant()
              .truncatedTo(ChronoUnit.SECONDS)
              .toString();
      return Optional.of(PartialDate.parse(instant));
    }
    return date;
  }

  /// The month in which it lies, or January of its year.
  Optional<YearMonth> month() {
    return date.map(it -> YearMonth.parse((it.lexical() + "-01").substring(0, 7)));
  }
}
