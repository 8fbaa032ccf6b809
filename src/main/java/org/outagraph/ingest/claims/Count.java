package org.outagraph.ingest.claims;

import java.math.BigDecimal;

/// A number as a text means it.
///
/// @param low the number, or the lower end of a span, in the unit
/// @param high the same number, or the upper end
/// @param unit the slug of a concept of `units:`
/// @param qualifier how it is meant
/// @param words the number as the text words it, with its unit
public record Count(
    BigDecimal low, BigDecimal high, String unit, CountQualifier qualifier, String words) {
  /// A number is meant so; the names are those of the ontology.
  public enum CountQualifier {
    EXACT("exact"),
    ABOUT("about"),
    AT_LEAST("atLeast"),
    AT_MOST("atMost"),
    ESTIMATE("estimate");

    private final String term;

    CountQualifier(String term) {
      this.term = term;
    }

    /// The local name in `og:`.
    public String term() {
      return term;
    }
  }

  Count in(String newUnit) {
    return new Count(low, high, newUnit, qualifier, words);
  }

  /// An exact number that somebody estimates.
  Count estimated() {
    return qualifier == CountQualifier.EXACT
        ? new Count(low, high, unit, CountQualifier.ESTIMATE, words)
        : this;
  }

  /// True for what "thousands" and "dozens" stand for.
  boolean isVague() {
    return qualifier == CountQualifier.ABOUT
        && isSpan()
        && high.compareTo(low.multiply(new BigDecimal(4))) >= 0;
  }

  public boolean isSpan() {
    return low.compareTo(high) != 0;
  }
}
