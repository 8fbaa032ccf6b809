package org.outagraph.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/// A date that is only as exact as its source: a year, a month, a day or an instant, in UTC.
///
/// It stands for the interval from [#earliest()] up to, not including, [#latest()].
///
/// @param lexical the ISO 8601 form, which is also the lexical form in RDF
/// @param precision how exact it is
public record PartialDate(String lexical, Precision precision) {
  /// How exact a date is, with the XML Schema type that says so.
  public enum Precision {
    YEAR("gYear"),
    MONTH("gYearMonth"),
    DAY("date"),
    INSTANT("dateTime");

    private final String datatype;

    Precision(String datatype) {
      this.datatype = datatype;
    }

    /// The local name of the XML Schema datatype.
    public String datatype() {
      return datatype;
    }
  }

  public PartialDate {
    start(lexical, precision);
  }

  /// Reads `2024`, `2024-07`, `2024-07-19` or `2024-07-19T04:09:00Z`.
  public static PartialDate parse(String text) {
    Precision precision =
        switch (text.length()) {
          case 4 -> Precision.YEAR;
          case 7 -> Precision.MONTH;
          case 10 -> Precision.DAY;
          default -> Precision.INSTANT;
        };
    return new PartialDate(text, precision);
  }

  /// The first instant that this date may mean.
  public Instant earliest() {
    return start(lexical, precision);
  }

  /// The first instant after all that this date may mean.
  public Instant latest() {
    var start = OffsetDateTime.ofInstant(earliest(), ZoneOffset.UTC);
    return switch (precision) {
      case YEAR -> start.plusYears(1).toInstant();
      case MONTH -> start.plusMonths(1).toInstant();
      case DAY -> start.plusDays(1).toInstant();
      case INSTANT -> earliest();
    };
  }

  private static Instant start(String lexical, Precision precision) {
    try {
      return switch (precision) {
        case YEAR -> Year.parse(lexical).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        case MONTH -> YearMonth.parse(lexical).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        case DAY -> LocalDate.parse(lexical).atStartOfDay().toInstant(ZoneOffset.UTC);
        case INSTANT -> OffsetDateTime.parse(lexical).toInstant().truncatedTo(ChronoUnit.MILLIS);
      };
    } catch (DateTimeParseException e) {
      throw new Problem.Invalid(
              "date", lexical, "write 2024, 2024-07, 2024-07-19 or 2024-07-19T04:09:00Z")
          .toException(e);
    }
  }
}
