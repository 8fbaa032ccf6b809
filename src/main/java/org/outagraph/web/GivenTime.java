package org.outagraph.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.outagraph.model.Problem;

/// A length of time as callers write it: `2`, `1.5`, `500ms`, `2s`, `1m` or `PT2S`.
final class GivenTime {
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|s|m|)");

  private GivenTime() {}

  /// The time that a parameter gives; it is more than nothing.
  static Duration of(String parameter, String text) {
    Duration time = read(parameter, text.strip());
    if (time.compareTo(Duration.ofMillis(1)) < 0) {
      throw wrong(parameter, text);
    }
    return time;
  }

  private static Duration read(String parameter, String text) {
    Matcher number = NUMBER.matcher(text.toLowerCase(Locale.ROOT));
    if (number.matches()) {
      return Duration.ofMillis(
          new BigDecimal(number.group(1)).multiply(millis(number.group(2))).longValue());
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw wrong(parameter, text);
    }
  }

  private static BigDecimal millis(String unit) {
    return BigDecimal.valueOf(
        switch (unit) {
          case "ms" -> 1;
          case "m" -> 60_000;
          default -> 1_000;
        });
  }

  private static RuntimeException wrong(String parameter, String text) {
    return new Problem.Invalid(
            parameter, text, "give seconds such as 2 or 1.5, or 500ms, 2s, 1m or PT2S")
        .toException();
  }
}
