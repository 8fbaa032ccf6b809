package org.outagraph.ingest.claims;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.outagraph.ingest.mentions.Mention;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.model.Kind;

/// What the countries that an article names tell of its times and sums: whose "local time" it is,
/// which zone an abbreviation such as IST means, that several countries use, and whose dollar "$"
/// is.
final class Countries {
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

  /// The units of dollars, by ISO 4217; empty for those of which the ontology has no unit.
  private static final Map<String, Optional<String>> DOLLARS =
      Map.of(
          "USD", Optional.of("us-dollars"),
          "AUD", Optional.of("australian-dollars"),
          "CAD", Optional.empty(),
          "HKD", Optional.empty(),
          "JMD", Optional.empty(),
          "NZD", Optional.empty(),
          "SGD", Optional.empty(),
          "TTD", Optional.empty(),
          "TWD", Optional.empty());

  private final Map<String, Integer> countries;

  private Countries(Map<String, Integer> countries) {
    this.countries = Map.copyOf(countries);
  }

  static Countries of(Mentions mentions) {
    Map<String, Integer> countries = new HashMap<>();
    for (Mention mention : mentions.known()) {
      String slug = mention.id().slug();
      if (mention.id().kind() == Kind.REGIONS && slug.matches("[A-Z]{2}(-.*)?")) {
        countries.merge(slug.substring(0, 2), 1, Integer::sum);
      }
    }
    return new Countries(countries);
  }

  /// The time of the country that is named more often than all others together.
  Optional<ZoneId> local() {
    int all = countries.values().stream().mapToInt(Integer::intValue).sum();
    return countries.entrySet().stream()
        .filter(country -> 2 * country.getValue() > all)
        .findFirst()
        .flatMap(country -> zone(country.getKey()));
  }

  /// Of some zones the one whose country is named most, else the first.
  ZoneId among(List<ZoneId> zones) {
    return zones.size() == 1
        ? zones.getFirst()
        : zones.stream()
            .max(Comparator.comparingInt(this::named).thenComparing(zone -> -zones.indexOf(zone)))
            .orElseThrow();
  }

  /// The unit of sums in "$": that of the country with a dollar that is named most, else of the
  /// United States; empty if there is none.
  Optional<String> dollars() {
    return countries.entrySet().stream()
        .filter(country -> DOLLARS.containsKey(currency(country.getKey())))
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(country -> currency(country.getKey()))
        .map(code -> DOLLARS.getOrDefault(code, Optional.empty()))
        .orElse(Optional.of("us-dollars"));
  }

  private static String currency(String country) {
    try {
      return Optional.ofNullable(Currency.getInstance(Locale.of("", country)))
          .map(Currency::getCurrencyCode)
          .orElse("");
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  private int named(ZoneId zone) {
    return countries.getOrDefault(TimeZone.getRegion(zone.getId()), 0);
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
