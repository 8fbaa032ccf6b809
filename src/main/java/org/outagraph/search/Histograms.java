package org.outagraph.search;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.outagraph.model.SearchDates.Steps;
import org.outagraph.model.SearchResults.Bar;
import org.outagraph.model.SearchResults.Histogram;

/// Turns counts of years and months into bars without gaps.
final class Histograms {
  private static final int YEAR_LENGTH = 4;

  private Histograms() {}

  static Histogram of(FacetCounts.Sums sums, Steps steps) {
    TreeMap<YearMonth, Long> bars = new TreeMap<>();
    long coarse = 0;
    for (Map.Entry<String, Long> sum : sums.values().entrySet()) {
      String time = sum.getKey();
      if (steps == Steps.YEAR) {
        bars.merge(january(time), sum.getValue(), Long::sum);
      } else if (time.length() == YEAR_LENGTH) {
        coarse += sum.getValue();
      } else {
        bars.merge(YearMonth.parse(time), sum.getValue(), Long::sum);
      }
    }
    return new Histogram(filled(bars, steps), coarse, sums.without());
  }

  private static YearMonth january(String time) {
    return YearMonth.of(Integer.parseInt(time.substring(0, YEAR_LENGTH)), 1);
  }

  private static List<Bar> filled(TreeMap<YearMonth, Long> bars, Steps steps) {
    List<Bar> filled = new ArrayList<>();
    if (bars.isEmpty()) {
      return filled;
    }
    YearMonth last = bars.lastKey();
    int months = steps == Steps.YEAR ? 12 : 1;
    for (YearMonth at = bars.firstKey(); !at.isAfter(last); at = at.plusMonths(months)) {
      String time = steps == Steps.YEAR ? at.toString().substring(0, YEAR_LENGTH) : at.toString();
      filled.add(new Bar(time, bars.getOrDefault(at, 0L)));
    }
    return filled;
  }
}
