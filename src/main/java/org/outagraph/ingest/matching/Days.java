package org.outagraph.ingest.matching;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.outagraph.model.PartialDate;

/// The dates that a sentence tells, each as exact as it is told, without weekdays.
final class Days {
  private static final Map<String, Integer> MONTHS = months();
  private static final String MONTH =
      "(?<month>"
          + MONTHS.keySet().stream()
              .sorted((one, other) -> other.length() - one.length())
              .map(Pattern::quote)
              .collect(Collectors.joining("|"))
          + ")";
  private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";
  private static final String DAY = "(?<day>[0-3]?\\d)";
  private static final String START = "(?<![\\p{L}\\p{N}])";
  private static final String END = "(?![\\p{L}\\p{N}])";

  /// The first that fits at a place wins.
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(START + YEAR + "-(?<number>\\d\\d)-" + DAY + "(?!\\d)"),
          Pattern.compile(YEAR + "\\s?年\\s?(?<number>\\d{1,2})\\s?月\\s?" + DAY + "\\s?[日号號]"),
          Pattern.compile(YEAR + "\\s?年\\s?(?<number>\\d{1,2})\\s?月"),
          Pattern.compile("(?<number>\\d{1,2})\\s?月\\s?" + DAY + "\\s?[日号號]"),
          Pattern.compile(YEAR + "\\s?年"),
          Pattern.compile(START + DAY + "\\.(?<number>[01]?\\d)\\." + YEAR + END),
          Pattern.compile(
              START
                  + DAY
                  + "(?:st|nd|rd|th|er|\\.|º)?(?: de| of)? "
                  + MONTH
                  + "\\.?(?:,? | de | del )"
                  + YEAR
                  + END),
          Pattern.compile(START + MONTH + "\\.? " + DAY + "(?:st|nd|rd|th)?,? " + YEAR + END),
          Pattern.compile(START + MONTH + "\\.?(?: de | del |,? )" + YEAR + END),
          Pattern.compile(START + DAY + "(?:st|nd|rd|th|er|\\.|º)?(?: de| of)? " + MONTH + END),
          Pattern.compile(START + MONTH + "\\.? " + DAY + "(?:st|nd|rd|th)?" + END),
          Pattern.compile(
              START
                  + "(?:[Ii]n|[Ii]m|[Ee]n|[Ss]ince|[Ll]ast|[Vv]on|[Ss]eit|[Dd]epuis|[Dd]esde|[ВвСс]|с|this|the)"
                  + " "
                  + MONTH
                  + END),
          Pattern.compile(START + YEAR + END));

  /// "ten months after", "vor zwei Jahren", "il y a un an": so long before the day of the text.
  private static final Pattern AGO =
      Pattern.compile(
          START
              + "(?<before>vor |il y a |hace"
              + " )?(?<count>\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
              + "|ein(?:em|er)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|une?|deux|trois|quatre|cinq|dix|dos|tres|cuatro|cinco|diez)"
              + " (?<unit>days?|weeks?|months?|years?|Tage?n?|Wochen?|Monate?n?|Jahre?n?|jours?|semaines?|mois|ans?|días?|semanas?|mes(?:es)?|años?)(?<after>"
              + " (?:after|ago|earlier|since|on from))?"
              + END,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final List<List<String>> COUNTS =
      List.of(
          List.of("a", "an", "one", "ein", "einem", "einer", "un", "une"),
          List.of("two", "zwei", "deux", "dos"),
          List.of("three", "drei", "trois", "tres"),
          List.of("four", "vier", "quatre", "cuatro"),
          List.of("five", "fünf", "cinq", "cinco"),
          List.of("six", "sechs"),
          List.of("seven", "sieben"),
          List.of("eight", "acht"),
          List.of("nine", "neun"),
          List.of("ten", "zehn", "dix", "diez"),
          List.of("eleven"),
          List.of("twelve"));

  private Days() {}

  /// The dates in the order of the ways to write them.
  ///
  /// @param today the day on which the sentence is written; what has no year is before it
  static List<PartialDate> in(String sentence, LocalDate today) {
    List<PartialDate> dates = new ArrayList<>();
    StringBuilder rest = new StringBuilder(sentence);
    for (Pattern way : WAYS) {
      List<MatchResult> results = way.matcher(rest).results().toList();
      for (MatchResult result : results) {
        read(result, today, dates);
        rest.replace(result.start(), result.end(), "#".repeat(result.end() - result.start()));
      }
    }
    AGO.matcher(sentence)
        .results()
        .filter(result -> !group(result, "before").isEmpty() || !group(result, "after").isEmpty())
        .forEach(result -> dates.add(ago(result, today)));
    return dates;
  }

  private static PartialDate ago(MatchResult result, LocalDate today) {
    String word = group(result, "count").toLowerCase(Locale.ROOT);
    int count =
        Character.isDigit(word.charAt(0))
            ? Integer.parseInt(word)
            : 1
                + IntStream.range(0, COUNTS.size())
                    .filter(n -> COUNTS.get(n).contains(word))
                    .findFirst()
                    .orElse(0);
    return switch (Character.toLowerCase(group(result, "unit").charAt(0))) {
      case 'd', 't' -> PartialDate.parse(today.minusDays(count).toString());
      case 'w', 's' -> PartialDate.parse(YearMonth.from(today.minusWeeks(count)).toString());
      case 'm' -> PartialDate.parse(YearMonth.from(today.minusMonths(count)).toString());
      case 'j' ->
          group(result, "unit").startsWith("jour")
              ? PartialDate.parse(today.minusDays(count).toString())
              : PartialDate.parse(String.valueOf(today.getYear() - count));
      default -> PartialDate.parse(String.valueOf(today.getYear() - count));
    };
  }

  private static void read(MatchResult result, LocalDate today, List<PartialDate> dates) {
    try {
      Integer month = month(result);
      String year = group(result, "year");
      String day = group(result, "day");
      if (month == null) {
        dates.add(PartialDate.parse(year));
      } else if (day.isEmpty()) {
        dates.add(PartialDate.parse(month(month, year, today).toString()));
      } else {
        dates.add(PartialDate.parse(day(Integer.parseInt(day), month, year, today).toString()));
      }
    } catch (DateTimeException e) {
      // "31 June" is no date, whatever else it is
    }
  }

  private static YearMonth month(int month, String year, LocalDate today) {
    if (!year.isEmpty()) {
      return YearMonth.of(Integer.parseInt(year), month);
    }
    YearMonth now = YearMonth.from(today);
    YearMonth there = now.withMonth(month);
    return there.isAfter(now) ? there.minusYears(1) : there;
  }

  private static LocalDate day(int day, int month, String year, LocalDate today) {
    if (!year.isEmpty()) {
      return LocalDate.of(Integer.parseInt(year), month, day);
    }
    LocalDate there = LocalDate.of(today.getYear(), month, day);
    return there.isAfter(today.plusDays(1)) ? there.minusYears(1) : there;
  }

  private static @Nullable Integer month(MatchResult result) {
    String number = group(result, "number");
    if (!number.isEmpty()) {
      return Integer.valueOf(number);
    }
    return MONTHS.get(group(result, "month"));
  }

  private static String group(MatchResult result, String name) {
    Integer group = result.namedGroups().get(name);
    String text = group == null ? null : result.group(group);
    return text == null ? "" : text;
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    List.of(
            "January,February,March,April,May,June,July,August,September,October,November,December",
            "Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec",
            "Januar,Februar,März,April,Mai,Juni,Juli,August,September,Oktober,November,Dezember",
            "Jänner,Feber,März,April,Mai,Juni,Juli,August,Sept,Oktober,November,Dezember",
            "janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre",
            "enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre",
            "января,февраля,марта,апреля,мая,июня,июля,августа,сентября,октября,ноября,декабря",
            "январе,феврале,марте,апреле,мае,июне,июле,августе,сентябре,октябре,ноябре,декабре")
        .forEach(
            names -> {
              String[] year = names.split(",");
              for (int month = 0; month < year.length; month++) {
                months.put(year[month], month + 1);
                if (year[month].length() > 4) {
                  months.put(year[month].toUpperCase(Locale.ROOT), month + 1);
                }
              }
            });
    return months;
  }
}
