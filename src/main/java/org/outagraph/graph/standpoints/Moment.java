package org.outagraph.graph.standpoints;

import java.time.Instant;
import java.util.Optional;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Standpoint;

/// Compares dates with a standpoint. Dates and moments are intervals as long as they are coarse.
record Moment(Standpoint standpoint) {
  boolean asksWhatWasKnown() {
    return standpoint.knownAt().isPresent();
  }

  /// True unless the date certainly was over by the end of the day of knowledge.
  boolean isTooLate(PartialDate reported) {
    return standpoint
        .knownAt()
        .filter(known -> reported.latest().isAfter(known.latest()))
        .isPresent();
  }

  /// True if something that began and ended at these times was certainly not so at the moment.
  ///
  /// @param end the time from which on it was no longer so
  boolean misses(Optional<PartialDate> begin, Optional<PartialDate> end) {
    if (standpoint.validAt().isEmpty()) {
      return false;
    }
    PartialDate moment = standpoint.validAt().get();
    return begin.filter(date -> !date.earliest().isBefore(after(moment))).isPresent()
        || end.filter(date -> !moment.earliest().isBefore(after(date))).isPresent();
  }

  /// The first instant after the date; an instant takes a millisecond.
  private static Instant after(PartialDate date) {
    return date.precision() == PartialDate.Precision.INSTANT
        ? date.latest().plusMillis(1)
        : date.latest();
  }
}
