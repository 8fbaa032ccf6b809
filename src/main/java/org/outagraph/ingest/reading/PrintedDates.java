package org.outagraph.ingest.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.PartialDate;

/// Finds dates in a line in the forms in which they are printed, and makes them as exact as they
/// are: a time without a zone says no more than its day.
final class PrintedDates {
  private static final int NO_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final String YEAR = "((?:19|20)\\d{2})";
  private static final String TIME =
      "(?:(?<half>上午|下午|晚上|凌晨|早上|中午)?\\s?(?<hour>\\d{1,2})"
          + "(?:\\s?[:.h：时点]\\s?(?<minute>\\d{2}))?(?:[:.](?<second>\\d{2})(?:\\.\\d+)?)?分?"
          + "\\s?(?<noon>[ap]\\.?\\s?m\\b\\.?)?(?:\\s?(?:Uhr|hrs?|h|ч)\\b\\.?)?"
          + "(?:\\s?\\(?(?<zone>"
          + Zones.ZONE
          + ")\\)?)?)";

  /// What may stand between a date and its time.
  private static final String BETWEEN =
      "(?:\\s?(?:г\\.|года|г)(?=[,\\s])|\\s?[,|•·–—-]\\s?|\\s?\\b(?:at|um|à|a las|a"
          + " la|в|kl\\.?|alle|às|om)\\s|T|\\s){0,3}";

  private static final Pattern AFTER =
      Pattern.compile("\\G" + BETWEEN + TIME + "(?!\\d|[.,]\\d|\\s?(?:%|min))", NO_CASE);
  private static final Pattern BEFORE =
      Pattern.compile(
          TIME + "\\s?[,|•·–—-]?\\s?(?:on|am|le|el)?\\s?(?:" + CalendarWords.DAY + "[,.]?\\s)?$",
          NO_CASE);

  /// The forms, each with the order of its groups.
  private record Form(Pattern pattern, String order) {
    static Form of(String regex, String order) {
      return new Form(Pattern.compile(regex, NO_CASE), order);
    }
  }

  private static final List<Form> FORMS =
      List.of(
          Form.of("\\b" + YEAR + "[-/.](\\d{1,2})[-/.](\\d{1,2})(?=T\\d|(?!\\d))", "ymd"),
          Form.of(YEAR + "\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日号]", "ymd"),
          Form.of(
              "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?\\s?(?:of\\s|de\\s|-|/)?\\s?("
                  + CalendarWords.MONTH
                  + ")\\b\\.?,?(?:\\s|-|/)?(?:de\\s|del\\s)?"
                  + YEAR,
              "dNy"),
          Form.of(
              "(?<!\\p{L})("
                  + CalendarWords.MONTH
                  + ")\\b\\.?\\s?(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s?|\\s)"
                  + YEAR,
              "Ndy"),
          Form.of("(?<!\\d)(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?" + YEAR + "(?!\\d)", "dmy"),
          Form.of("(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.(\\d{2})(?![\\d.])", "dmz"),
          Form.of("(?<!\\d)(\\d{1,2})([/-])(\\d{1,2})\\2" + YEAR + "(?!\\d)", "?"),
          Form.of("(?<!\\p{L})(" + CalendarWords.MONTH + ")\\b\\.?,?\\s(?:de\\s)?" + YEAR, "Ny"),
          Form.of(
              "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s?(?:of\\s|de\\s)?("
                  + CalendarWords.MONTH
                  + ")(?!\\p{L})\\.?",
              "dN"),
          Form.of(
              "(?<!\\p{L})("
                  + CalendarWords.MONTH
                  + ")(?!\\p{L})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?(?![\\d.,]*\\d|\\s?%)",
              "Nd"),
          Form.of("(?<!\\d)(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日号]", "md"));

  private final String language;
  private final LocalDate received;

  /// @param language a BCP 47 tag, which says how 3/4/2024 is meant
  /// @param received the day on which the text came in; what is printed lies before
  PrintedDates(String language, LocalDate received) {
    this.language = language;
    this.received = received;
  }

  /// The dates of a line in their order; dates without their year are the last such days.
  List<Printed> in(String line) {
    if (line.chars().noneMatch(Character::isDigit)) {
      return List.of();
    }
    List<Printed> found = new ArrayList<>();
    for (Form form : FORMS) {
      Matcher matcher = form.pattern.matcher(line);
      while (matcher.find()) {
        Span span = new Span(matcher.start(), matcher.end());
        if (found.stream().noneMatch(other -> other.span().overlaps(span))) {
          found.add(read(line, matcher, form.order));
        }
      }
    }
    return found.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList();
  }

  /// The first date of a line that says which day, month or moment it is.
  Optional<Printed> first(String line) {
    return in(line).stream().filter(printed -> printed.date().isPresent()).findFirst();
  }

  private Printed read(String line, Matcher matcher, String order) {
    Span span = new Span(matcher.start(), matcher.end());
    try {
      if (order.equals("Ny")) {
        YearMonth month = YearMonth.of(number(matcher, 2), month(matcher.group(1)));
        return new Printed(Optional.of(PartialDate.parse(month.toString())), false, span);
      }
      Optional<LocalDate> day = day(matcher, order);
      return day.map(found -> withTime(line, span, found))
          .orElse(new Printed(Optional.empty(), false, span));
    } catch (DateTimeException e) {
      return new Printed(Optional.empty(), false, span);
    }
  }

  private Optional<LocalDate> day(Matcher m, String order) {
    return switch (order) {
      case "ymd" -> Optional.of(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)));
      case "dNy" -> Optional.of(LocalDate.of(number(m, 3), month(m.group(2)), number(m, 1)));
      case "Ndy" -> Optional.of(LocalDate.of(number(m, 3), month(m.group(1)), number(m, 2)));
      case "dmy" -> Optional.of(LocalDate.of(number(m, 3), number(m, 2), number(m, 1)));
      case "dmz" -> Optional.of(LocalDate.of(2000 + number(m, 3), number(m, 2), number(m, 1)));
      case "dN" -> Optional.of(last(month(m.group(2)), number(m, 1)));
      case "Nd" -> Optional.of(last(month(m.group(1)), number(m, 2)));
      case "md" -> Optional.of(last(Month.of(number(m, 1)), number(m, 2)));
      default -> withSlashes(number(m, 1), number(m, 3), number(m, 4));
    };
  }

  /// 3/4/2024: Americans put the month first, others the day; in English only one reading may do.
  private Optional<LocalDate> withSlashes(int first, int second, int year) {
    Optional<LocalDate> dayFirst = day(year, second, first);
    Optional<LocalDate> monthFirst = day(year, first, second);
    if (!language.startsWith("en") || language.equalsIgnoreCase("en-GB")) {
      return dayFirst.or(() -> monthFirst);
    }
    if (language.equalsIgnoreCase("en-US") || dayFirst.isEmpty() || dayFirst.equals(monthFirst)) {
      return monthFirst.or(() -> dayFirst);
    }
    return monthFirst.isEmpty() ? dayFirst : Optional.empty();
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth()
        ? Optional.of(LocalDate.of(year, month, day))
        : Optional.empty();
  }

  /// The last such day that is not after the one on which the text came in.
  private LocalDate last(Month month, int day) {
    LocalDate thisYear = LocalDate.of(received.getYear(), month, day);
    return thisYear.isAfter(received.plusDays(1)) ? thisYear.minusYears(1) : thisYear;
  }

  private Printed withTime(String line, Span date, LocalDate day) {
    Matcher after = AFTER.matcher(line).region(date.end(), line.length());
    if (after.find() && isTime(after)) {
      return new Printed(
          Optional.of(exact(day, after)), false, new Span(date.start(), after.end()));
    }
    Matcher before = BEFORE.matcher(line).region(Math.max(0, date.start() - 40), date.start());
    if (before.find() && isTime(before)) {
      return new Printed(
          Optional.of(exact(day, before)), false, new Span(before.start(), date.end()));
    }
    return new Printed(Optional.of(PartialDate.parse(day.toString())), false, date);
  }

  /// A bare number is no time.
  private static boolean isTime(Matcher time) {
    return time.group("minute") != null || time.group("noon") != null;
  }

  private static PartialDate exact(LocalDate day, Matcher time) {
    String zone = time.group("zone");
    Optional<LocalTime> clock = clock(time);
    Optional<ZoneId> where = zone == null ? Optional.empty() : Zones.of(zone);
    if (clock.isEmpty() || where.isEmpty()) {
      return PartialDate.parse(day.toString());
    }
    var moment = day.atTime(clock.get()).atZone(where.get()).withZoneSameInstant(ZoneOffset.UTC);
    return PartialDate.parse(DateTimeFormatter.ISO_INSTANT.format(moment));
  }

  private static Optional<LocalTime> clock(Matcher time) {
    int hour = Integer.parseInt(time.group("hour"));
    int minute = numberOrZero(time.group("minute"));
    int second = numberOrZero(time.group("second"));
    String half = half(time.group("noon"), time.group("half"));
    int shifted =
        switch (half) {
          case "p" -> hour < 12 ? hour + 12 : hour;
          case "a" -> hour == 12 ? 0 : hour;
          default -> hour;
        };
    return shifted < 24 && minute < 60 && second < 60
        ? Optional.of(LocalTime.of(shifted, minute, second))
        : Optional.empty();
  }

  private static String half(@Nullable String noon, @Nullable String chinese) {
    if (noon != null) {
      return noon.substring(0, 1).toLowerCase(Locale.ROOT);
    }
    return chinese != null && chinese.matches("下午|晚上") ? "p" : "";
  }

  private static int numberOrZero(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Month month(String word) {
    return CalendarWords.month(word)
        .orElseThrow(() -> new IllegalStateException(word + " is no month"));
  }
}
