package org.outagraph.ingest.reading;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.outagraph.model.PartialDate;
import org.outagraph.model.ProblemException;

/// Reads the dates that programs write into pages and feeds: ISO 8601 and the form of mails.
final class MachineDates {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)(?:[T"
              + " ](\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?\\s?(Z|[+-]\\d{2}:?\\d{2})?)?");

  private MachineDates() {}

  /// The date in UTC; only its day where no zone is said; empty if it is in no such form.
  static Optional<PartialDate> read(String text) {
    String written = text.strip();
    if (written.length() > 64) {
      return Optional.empty();
    }
    Matcher iso = ISO.matcher(written);
    try {
      return iso.matches() ? fromIso(iso) : fromMail(written);
    } catch (DateTimeException | ProblemException e) {
      return Optional.empty();
    }
  }

  private static Optional<PartialDate> fromIso(Matcher iso) {
    String time = iso.group(2);
    String zone = iso.group(3);
    if (time == null || zone == null) {
      return Optional.of(PartialDate.parse(iso.group(1)));
    }
    String offset = zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
    return Optional.of(utc(OffsetDateTime.parse(iso.group(1) + "T" + time + offset)));
  }

  private static Optional<PartialDate> fromMail(String written) {
    return Optional.of(
        utc(ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME).toOffsetDateTime()));
  }

  static PartialDate utc(OffsetDateTime time) {
    return PartialDate.parse(
        DateTimeFormatter.ISO_INSTANT.format(
            time.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS)));
  }
}
