package org.outagraph.web.pages;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Writes numbers with their digits in groups: `8,500,000`.
public final class NumberWords {
  private NumberWords() {}

  /// All digits of the number, none added.
  public static String of(BigDecimal number) {
    var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return format.format(number).replace('-', '\u2212');
  }

  public static String of(long number) {
    return of(BigDecimal.valueOf(number));
  }
}
