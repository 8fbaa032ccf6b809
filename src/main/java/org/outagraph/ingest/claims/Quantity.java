package org.outagraph.ingest.claims;

import java.math.BigDecimal;
import org.outagraph.ingest.claims.Count.CountQualifier;

/// A number in a text, before its unit is known.
///
/// @param low the number, or the lower end
/// @param high the same number, or the upper end
/// @param qualifier how it is meant
/// @param scaled true if a word such as "million" says how large it is
record Quantity(BigDecimal low, BigDecimal high, CountQualifier qualifier, boolean scaled) {
  private static final BigDecimal HOURS = new BigDecimal(24);

  static Quantity exact(BigDecimal value, boolean scaled) {
    return new Quantity(value, value, CountQualifier.EXACT, scaled);
  }

  Quantity meant(CountQualifier newQualifier) {
    return new Quantity(low, high, newQualifier, scaled);
  }

  /// A span from this number to another; "2 to 3 million" means millions in both places.
  Quantity upTo(Quantity other) {
    BigDecimal from = low;
    if (other.scaled && !scaled && low.compareTo(other.low) < 0) {
      from = low.multiply(scaleOf(other.low));
    }
    boolean rising = from.compareTo(other.high) < 0;
    return new Quantity(
        rising ? from : other.low, rising ? other.high : from, qualifier, scaled || other.scaled);
  }

  /// Hours and minutes, in minutes.
  Quantity hoursAnd(Quantity minutes) {
    BigDecimal sixty = new BigDecimal(60);
    return new Quantity(
        low.multiply(sixty).add(minutes.low),
        high.multiply(sixty).add(minutes.high),
        qualifier,
        scaled);
  }

  private static BigDecimal scaleOf(BigDecimal number) {
    BigDecimal scale = BigDecimal.ONE;
    for (BigDecimal next = new BigDecimal(1000);
        next.compareTo(number) <= 0;
        next = next.multiply(new BigDecimal(1000))) {
      scale = next;
    }
    return scale;
  }

  /// The number in a unit; days are told in hours, for which there is a unit.
  Count in(String unit, String words) {
    if (unit.equals("days")) {
      return new Quantity(low.multiply(HOURS), high.multiply(HOURS), qualifier, scaled)
          .in("hours", words);
    }
    return new Count(low, high, unit, qualifier, words);
  }
}
