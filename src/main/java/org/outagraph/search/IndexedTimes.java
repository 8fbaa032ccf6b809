package org.outagraph.search;

import static org.outagraph.model.PartialDate.Precision.YEAR;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Period;
import org.outagraph.model.SearchClock;
import org.outagraph.model.SearchDates;
import org.outagraph.model.SearchDocument;
import org.outagraph.model.Timeline;

/// When things happened and were reported, as the index holds it.
///
/// A [Period] is a rectangle: the time that it speaks of across, the time in which that was what
/// had been reported down. To ask what was the case on a day, as far as was known on another, is to
/// ask which rectangles have that point.
final class IndexedTimes {
  /// The name of what [#counted] counts.
  static final String HISTOGRAM = "histogram";

  private static final String VALID = "valid";
  private static final String TIME = "time.";
  private static final String WHEN = "when.";
  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;

  private IndexedTimes() {}

  static void add(Document document, SearchDocument source) {
    Timeline timeline = source.timeline();
    document.add(Horizon.known(timeline.known()));
    timeline.valid().forEach(period -> document.add(rectangle(VALID, period)));
    for (SearchClock clock : SearchClock.values()) {
      for (Period period : periods(clock, timeline)) {
        document.add(rectangle(TIME + clock.word(), period));
        when(clock, period).ifPresent(document::add);
      }
    }
  }

  private static List<Period> periods(SearchClock clock, Timeline timeline) {
    return switch (clock) {
      case EVENT -> timeline.events();
      case PUBLISHED -> always(timeline.published());
      case RECORDED -> always(timeline.recorded());
    };
  }

  private static List<Period> always(Optional<PartialDate> date) {
    return date.map(day -> List.of(Period.of(day, Instant.MIN))).orElse(List.of());
  }

  private static LongRange rectangle(String field, Period period) {
    return new LongRange(
        field,
        new long[] {first(period.begin()), known(period)},
        new long[] {
          Math.max(first(period.begin()), last(period.end())),
          Math.max(known(period), last(period.knownUntil()))
        });
  }

  private static long known(Period period) {
    Instant from = period.knownFrom();
    return from.equals(Instant.MIN) ? Long.MIN_VALUE : Horizon.second(from);
  }

  private static long first(Instant instant) {
    return instant.equals(Instant.MIN) ? Long.MIN_VALUE : instant.getEpochSecond();
  }

  /// The last second before an instant.
  private static long last(Instant instant) {
    return instant.equals(Instant.MAX) ? Long.MAX_VALUE : instant.getEpochSecond() - 1;
  }

  /// The month in which a period begins, or the year if no more is known.
  private static Optional<SortedSetDocValuesField> when(SearchClock clock, Period period) {
    return period
        .start()
        .map(
            start ->
                start
                    .earliest()
                    .toString()
                    .substring(0, start.precision() == YEAR ? YEAR_LENGTH : MONTH_LENGTH))
        .map(time -> new BytesRef(Horizon.dated(time, period.knownFrom())))
        .map(value -> new SortedSetDocValuesField(Horizon.datedField(WHEN + clock.word()), value));
  }

  /// The times to count over a clock: each hit by the first of them that had been reported.
  static FacetCounts.Counted counted(SearchClock clock, Horizon horizon) {
    return new FacetCounts.Counted(HISTOGRAM, WHEN + clock.word(), horizon, true);
  }

  /// What was the case at some time in a date, as far as the horizon reaches.
  static Query validAt(PartialDate date, Horizon horizon) {
    return meeting(VALID, first(date.earliest()), end(date), horizon);
  }

  /// What passes the dates of a request, as far as the horizon reaches.
  static Query during(SearchDates dates, Horizon horizon) {
    return meeting(
        TIME + dates.clock().word(),
        dates.from().map(from -> first(from.earliest())).orElse(Long.MIN_VALUE),
        dates.to().map(IndexedTimes::end).orElse(Long.MAX_VALUE),
        horizon);
  }

  /// The last second that a date may mean.
  private static long end(PartialDate date) {
    return Math.max(first(date.earliest()), last(date.latest()));
  }

  private static Query meeting(String field, long from, long to, Horizon horizon) {
    long seen = horizon.lastSecond();
    return LongRange.newIntersectsQuery(field, new long[] {from, seen}, new long[] {to, seen});
  }
}
