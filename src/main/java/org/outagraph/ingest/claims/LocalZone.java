package org.outagraph.ingest.claims;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.outagraph.ingest.mentions.Mention;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.model.Kind;

/// What "local time" means in an article: the time of the country that it names most, if that has
/// only one, or one in which nearly all of its people live.
final class LocalZone {
  /// As in the primary zones of CLDR 48, `supplemental/metaZones.xml`.
  private static final Map<String, String> PRIMARY =
      Map.of(
          "CL", "America/Santiago",
          "CN", "Asia/Shanghai",
          "DE", "Europe/Berlin",
          "EC", "America/Guayaquil",
          "ES", "Europe/Madrid",
          "MY", "Asia/Kuala_Lumpur",
          "NZ", "Pacific/Auckland",
          "PT", "Europe/Lisbon",
          "UA", "Europe/Kyiv",
          "UZ", "Asia/Tashkent");

  private LocalZone() {}

  static Optional<ZoneId> of(Mentions mentions) {
    Map<String, Integer> countries = new HashMap<>();
    for (Mention mention : mentions.known()) {
      String slug = mention.id().slug();
      if (mention.id().kind() == Kind.REGIONS && slug.matches("[A-Z]{2}(-.*)?")) {
        countries.merge(slug.substring(0, 2), 1, Integer::sum);
      }
    }
    return countries.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .flatMap(country -> zone(country.getKey()));
  }

  /// The time of a country, by its ISO code.
  static Optional<ZoneId> zone(String country) {
    String primary = PRIMARY.get(country);
    if (primary != null) {
      return Optional.of(ZoneId.of(primary));
    }
    Set<String> zones =
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null);
    if (zones.size() != 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(zones.iterator().next()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
