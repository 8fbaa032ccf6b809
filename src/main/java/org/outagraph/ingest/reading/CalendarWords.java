package org.outagraph.ingest.reading;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The names of months and weekdays in the languages that are read, long and short.
final class CalendarWords {
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "pt", "it", "nl", "pl", "sv", "da", "ru", "uk", "tr", "id");
  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  private static final Map<String, Month> MONTHS = months();
  private static final Map<String, DayOfWeek> DAYS = days();

  /// Any month, as part of a pattern without regard to case.
  static final String MONTH = "(?:" + alternatives(MONTHS) + ")";

  /// Any weekday, long or of at least three letters.
  static final String DAY = "(?:" + alternatives(DAYS) + ")";

  private CalendarWords() {}

  static Optional<Month> month(String word) {
    return Optional.ofNullable(MONTHS.get(plain(word)));
  }

  static Optional<DayOfWeek> day(String word) {
    return Optional.ofNullable(DAYS.get(plain(word)));
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (Month month : Month.values()) {
      for (String language : LANGUAGES) {
        for (TextStyle style : STYLES) {
          String name = plain(month.getDisplayName(style, Locale.forLanguageTag(language)));
          if (name.length() >= 3 && !name.matches("\\d+")) {
            months.putIfAbsent(name, month);
          }
        }
      }
    }
    months.put("sept", Month.SEPTEMBER);
    months.put("sep", Month.SEPTEMBER);
    months.put("mrz", Month.MARCH);
    months.put("jänner", Month.JANUARY);
    months.put("сент", Month.SEPTEMBER);
    months.put("setiembre", Month.SEPTEMBER);
    return months;
  }

  private static Map<String, DayOfWeek> days() {
    Map<String, DayOfWeek> days = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      for (String language : LANGUAGES) {
        Locale locale = Locale.forLanguageTag(language);
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
          days.putIfAbsent(plain(day.getDisplayName(style, locale)), day);
        }
      }
      days.putIfAbsent(plain(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)), day);
    }
    days.put("tues", DayOfWeek.TUESDAY);
    days.put("thurs", DayOfWeek.THURSDAY);
    days.put("sonnabend", DayOfWeek.SATURDAY);
    // Russian in the case in which the day of an event stands.
    days.put("среду", DayOfWeek.WEDNESDAY);
    days.put("пятницу", DayOfWeek.FRIDAY);
    days.put("субботу", DayOfWeek.SATURDAY);
    days.put("середу", DayOfWeek.WEDNESDAY);
    days.put("суботу", DayOfWeek.SATURDAY);
    return days;
  }

  /// The longest first, so that a pattern takes "September" and not "Sep".
  private static String alternatives(Map<String, ?> words) {
    return words.keySet().stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace(".", "").strip();
  }
}
