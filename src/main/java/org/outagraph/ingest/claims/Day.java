package org.outagraph.ingest.claims;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.outagraph.model.PartialDate;

/// A point in time as a text gives it: a year, a month or a day, or a time of day, or both.
///
/// @param date the year, month or day; empty if the text gives a time alone
/// @param time the time of day
/// @param zone the zone of the time
/// @param later how many days it is after the day on which it depends, if the text gives no date
record Day(Optional<PartialDate> date, Optional<LocalTime> time, Optional<ZoneId> zone, int later) {
  static Day of(PartialDate date) {
    return new Day(Optional.of(date), Optional.empty(), Optional.empty(), 0);
  }

  /// True if another day has to be known: "at 14:20", "the next morning".
  boolean isOfAnotherDay() {
    return date.isEmpty();
  }

  boolean isDay() {
    return date.filter(it -> it.precision() == PartialDate.Precision.DAY).isPresent();
  }

  /// The same, told by the day on which it depends.
  Day on(PartialDate day) {
    PartialDate meant =
        later == 0 || day.precision() != PartialDate.Precision.DAY
            ? day
            : PartialDate.parse(LocalDate.parse(day.lexical()).plusDays(later).toString());
    return new Day(Optional.of(meant), time, zone, 0);
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
