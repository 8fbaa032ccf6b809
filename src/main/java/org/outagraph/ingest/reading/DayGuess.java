package org.outagraph.ingest.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.outagraph.model.PartialDate;

/// Works out when an article appeared from the weekdays that it speaks of: the last of those that
/// lie before the day on which it came in.
final class DayGuess {
  private static final int NO_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final int LINES = 40;

  private static final Pattern WEEKDAY =
      Pattern.compile("(?<![\\p{L}\\d])(" + CalendarWords.DAY + ")(?![\\p{L}-])", NO_CASE);
  private static final Pattern CHINESE =
      Pattern.compile("(?<!下)(?<!每)(?:本|上|这)?(?:周|星期|礼拜)([一二三四五六日天])(?!至|到|—)");

  /// What makes a weekday one that is still to come, or any.
  private static final Pattern NOT_PAST_BEFORE =
      Pattern.compile(
          "\\b(?:next|until|till|by|every|each|coming|starting|beginning|nächste[nr]?|kommende[nr]?|bis|jede[nr]?|prochain|chaque|jusqu.{0,6}|próximo|cada|hasta|следующ\\p{L}+|кажд\\p{L}+|до|ближайш\\p{L}+|"
              + CalendarWords.DAY
              + "s?\\s(?:to|through|bis|à|au|a|al|по|till))\\s+(?:the\\s|au\\s|el\\s|zum\\s|am\\s)?$",
          NO_CASE);

  private static final Pattern NOT_PAST_AFTER =
      Pattern.compile(
          "^(?:\\s+(?:prochain|que viene|próximo|to|through|bis|a|à)\\b|[-–])", NO_CASE);
  private static final Pattern FUTURE =
      Pattern.compile(
          "\\b(?:will|would|shall|is due|are due|is expected|are expected|is set|are set|plans?"
              + " to|is scheduled|are scheduled|wird|werden|soll|sollen|sera|seront|será|serán|va"
              + " a|van a|будет|будут|планирует|состоится)\\b|将|计划|预计",
          NO_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final String CHINESE_DAYS = "一二三四五六日";

  private DayGuess() {}

  /// @param lines the lines of the article, captions and all
  static Optional<PartialDate> of(List<String> lines, LocalDate received) {
    return lines.stream()
        .limit(LINES)
        .flatMap(line -> Pattern.compile("(?<=[.!?。！？])\\s*").splitAsStream(line))
        .filter(sentence -> !FUTURE.matcher(sentence).find())
        .flatMap(sentence -> weekdays(sentence).stream())
        .map(day -> received.with(TemporalAdjusters.previousOrSame(day)))
        .max(Comparator.naturalOrder())
        .map(day -> PartialDate.parse(day.toString()));
  }

  private static List<DayOfWeek> weekdays(String sentence) {
    var western =
        WEEKDAY
            .matcher(sentence)
            .results()
            .filter(found -> isCapitalisedWhereDue(found.group(1)))
            .filter(found -> !NOT_PAST_BEFORE.matcher(sentence.substring(0, found.start())).find())
            .filter(found -> !NOT_PAST_AFTER.matcher(sentence.substring(found.end())).find())
            .flatMap(found -> CalendarWords.day(found.group(1)).stream());
    Matcher chinese = CHINESE.matcher(sentence);
    var han =
        chinese
            .results()
            .map(found -> found.group(1).equals("天") ? "日" : found.group(1))
            .map(day -> DayOfWeek.of(CHINESE_DAYS.indexOf(day) + 1));
    return Stream.concat(western, han).toList();
  }

  /// "sat" and "sun" are words; "Sat" and "Sun" may be days.
  private static boolean isCapitalisedWhereDue(String word) {
    return word.length() > 4 || Character.isUpperCase(word.charAt(0));
  }
}
