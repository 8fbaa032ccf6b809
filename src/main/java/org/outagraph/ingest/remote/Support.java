package org.outagraph.ingest.remote;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.model.PartialDate;

/// Whether words bear out a number or a date.
///
/// Digits have to be those of the number; a number in words cannot be held against it without
/// knowing the language, and is left to the reviewer.
final class Support {
  private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,\\u00a0\\u202f' ]\\d+)*");
  private static final List<BigDecimal> MAGNITUDES =
      List.of("1", "1e2", "1e3", "1e4", "1e6", "1e8", "1e9", "1e12").stream()
          .map(BigDecimal::new)
          .toList();

  /// How long after something began it may be reported without its year.
  private static final Duration NEWS = Duration.ofDays(60);

  private Support() {}

  static boolean ofNumbers(BigDecimal low, BigDecimal high, String words) {
    Set<BigDecimal> numbers = numbers(words);
    return numbers.isEmpty() || (numbers.contains(low) && numbers.contains(high));
  }

  /// Every number that the digits may mean: separators read both ways, with every magnitude.
  private static Set<BigDecimal> numbers(String words) {
    Set<BigDecimal> numbers = new TreeSet<>();
    Matcher digits = DIGITS.matcher(words);
    while (digits.find()) {
      String whole = digits.group().replaceAll("\\D", "");
      String fraction = digits.group().replaceAll("[\\u00a0\\u202f' ]", "").replace(',', '.');
      add(whole, numbers);
      if (fraction.indexOf('.') == fraction.lastIndexOf('.')) {
        add(fraction, numbers);
      }
    }
    return numbers;
  }

  private static void add(String number, Set<BigDecimal> numbers) {
    if (number.length() <= 18) {
      MAGNITUDES.forEach(magnitude -> numbers.add(new BigDecimal(number).multiply(magnitude)));
    }
  }

  /// True if the year stands in the words, or the article is news about that day.
  static boolean ofDate(PartialDate date, Manuscript manuscript, String words) {
    var published = manuscript.today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    boolean isNews =
        !date.earliest().isAfter(published)
            && Duration.between(date.latest(), published).compareTo(NEWS) <= 0;
    return words.contains(date.lexical().substring(0, 4)) || isNews;
  }
}
