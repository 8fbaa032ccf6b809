package org.outagraph.model;

import java.util.Optional;

/// How dates narrow a search and count its hits.
///
/// A hit passes if what its date may mean has anything in common with the time between the bounds,
/// which both belong to it.
///
/// @param clock which dates of a hit are meant
/// @param from the first date; empty if there is no lower bound
/// @param to the last date; empty if there is no upper bound
/// @param steps how hits are counted over time, if they are
public record SearchDates(
    SearchClock clock,
    Optional<PartialDate> from,
    Optional<PartialDate> to,
    Optional<Steps> steps) {
  /// All dates, not counted.
  public static final SearchDates ALL =
      new SearchDates(SearchClock.EVENT, Optional.empty(), Optional.empty(), Optional.empty());

  /// How long each step of a histogram is.
  public enum Steps {
    YEAR,
    MONTH
  }

  public SearchDates {
    if (from.isPresent()
        && to.isPresent()
        && !to.get().latest().isAfter(from.get().earliest())
        && !to.get().equals(from.get())) {
      throw new Problem.Invalid(
              "to",
              to.get().lexical(),
              "write a date that is not before from, " + from.get().lexical())
          .toException();
    }
  }

  /// True if hits without a date of this clock are left out.
  public boolean isNarrow() {
    return from.isPresent() || to.isPresent();
  }
}
