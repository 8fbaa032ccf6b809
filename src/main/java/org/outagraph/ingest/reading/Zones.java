package org.outagraph.ingest.reading;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The time zones that are printed behind times; those that mean several places are left out.
final class Zones {
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("utc", "UTC"),
          Map.entry("gmt", "UTC"),
          Map.entry("z", "UTC"),
          Map.entry("bst", "+01:00"),
          Map.entry("wet", "+00:00"),
          Map.entry("cet", "+01:00"),
          Map.entry("mez", "+01:00"),
          Map.entry("cest", "+02:00"),
          Map.entry("mesz", "+02:00"),
          Map.entry("eet", "+02:00"),
          Map.entry("eest", "+03:00"),
          Map.entry("msk", "+03:00"),
          Map.entry("мск", "+03:00"),
          Map.entry("est", "-05:00"),
          Map.entry("edt", "-04:00"),
          Map.entry("et", "America/New_York"),
          Map.entry("cdt", "-05:00"),
          Map.entry("ct", "America/Chicago"),
          Map.entry("mst", "-07:00"),
          Map.entry("mdt", "-06:00"),
          Map.entry("pst", "-08:00"),
          Map.entry("pdt", "-07:00"),
          Map.entry("pt", "America/Los_Angeles"),
          Map.entry("eastern time", "America/New_York"),
          Map.entry("pacific time", "America/Los_Angeles"),
          Map.entry("eastern", "America/New_York"),
          Map.entry("pacific", "America/Los_Angeles"),
          Map.entry("hkt", "+08:00"),
          Map.entry("sgt", "+08:00"),
          Map.entry("jst", "+09:00"),
          Map.entry("kst", "+09:00"),
          Map.entry("aest", "+10:00"),
          Map.entry("aedt", "+11:00"),
          Map.entry("awst", "+08:00"),
          Map.entry("nzst", "+12:00"),
          Map.entry("nzdt", "+13:00"),
          Map.entry("sast", "+02:00"),
          Map.entry("brt", "-03:00"),
          Map.entry("北京时间", "+08:00"),
          Map.entry("beijing time", "+08:00"),
          Map.entry("hong kong time", "+08:00"),
          Map.entry("по московскому времени", "+03:00"),
          Map.entry("по москве", "+03:00"),
          Map.entry("moscow time", "+03:00"),
          Map.entry("heure de paris", "Europe/Paris"),
          Map.entry("hora peninsular", "Europe/Madrid"),
          Map.entry("london time", "Europe/London"));

  private static final Pattern OFFSET =
      Pattern.compile("(?:gmt|utc)?\\s?([+\\-−])(\\d{1,2})(?::?(\\d{2}))?");

  /// A zone as part of a pattern without regard to case; the longest names first.
  static final String ZONE =
      "(?:(?:gmt|utc)\\s?[+\\-−]\\d{1,2}(?::?\\d{2})?|[+\\-−]\\d{2}:?\\d{2}|"
          + String.join(
              "|",
              NAMED.keySet().stream()
                  .sorted(
                      (a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length())
                  .toList())
          + ")(?![\\p{L}\\d])";

  private Zones() {}

  static Optional<ZoneId> of(String printed) {
    String key = printed.strip().toLowerCase(Locale.ROOT);
    String named = NAMED.get(key);
    if (named != null) {
      return Optional.of(ZoneId.of(named));
    }
    Matcher offset = OFFSET.matcher(key);
    return offset.matches() ? offset(offset) : Optional.empty();
  }

  private static Optional<ZoneId> offset(Matcher matcher) {
    int sign = matcher.group(1).equals("+") ? 1 : -1;
    String minutes = matcher.group(3);
    try {
      return Optional.of(
          ZoneOffset.ofHoursMinutes(
              sign * Integer.parseInt(matcher.group(2)),
              minutes == null ? 0 : sign * Integer.parseInt(minutes)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
