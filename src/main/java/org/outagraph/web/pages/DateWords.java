package org.outagraph.web.pages;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.outagraph.model.PartialDate;

/// Writes dates as people do, never more exactly than they are known.
public final class DateWords {
  private static final DateTimeFormatter MONTH = pattern("MMMM uuuu");
  private static final DateTimeFormatter DAY = pattern("d MMMM uuuu");
  private static final DateTimeFormatter MINUTE = pattern("d MMMM uuuu, HH:mm 'UTC'");
  private static final DateTimeFormatter SECOND = pattern("d MMMM uuuu, HH:mm:ss 'UTC'");

  private DateWords() {}

  /// `2018`, `July 2024`, `19 July 2024` or `19 July 2024, 04:09 UTC`.
  public static String of(PartialDate date) {
    OffsetDateTime start = date.earliest().atOffset(ZoneOffset.UTC);
    return switch (date.precision()) {
      case YEAR -> date.lexical();
      case MONTH -> MONTH.format(start);
      case DAY -> DAY.format(start);
      case INSTANT -> (start.getSecond() == 0 ? MINUTE : SECOND).format(start);
    };
  }

  /// The same with how exactly a claim means it, given as `minute hour day month year approximate`.
  public static String of(PartialDate date, String meant) {
    String words = of(date);
    return switch (meant) {
      case "approximate" -> "about " + words;
      case "hour" -> words + " (to the hour)";
      case "day", "month", "year" ->
          date.precision() == PartialDate.Precision.INSTANT
              ? words + " (to the " + meant + ")"
              : words;
      default -> words;
    };
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
