package org.outagraph.corpus;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.outagraph.model.Kind;

/// The countries of the seed data, and some parts of them, in the order in which news speaks of
/// them.
final class Regions {
  private static final List<String> FIRST =
      List.of(
          "US", "GB", "IN", "AU", "DE", "CN", "JP", "FR", "CA", "BR", "US-VA", "ES", "KR", "IT",
          "RU", "SG", "NL", "AU-NSW", "MX", "ZA", "ID", "TW", "SE", "CH", "IE", "GB-ENG", "AE",
          "PL", "TR", "NZ", "US-IA", "MY", "NG", "KE", "AU-WA", "PH", "VN", "PT", "AT", "BE", "DK",
          "NO", "FI");

  private static final List<String> ALL = all();
  private static final Zipf HOW_OFTEN = new Zipf(ALL.size(), 1.3);

  private Regions() {}

  private static List<String> all() {
    Set<String> all = new LinkedHashSet<>(FIRST);
    all.addAll(List.of(Locale.getISOCountries()));
    return List.copyOf(all);
  }

  static String draw(SplittableRandom random) {
    return ALL.get(HOW_OFTEN.draw(random));
  }

  /// A country, where a part of one will not do.
  static String country(SplittableRandom random) {
    return draw(random).substring(0, 2);
  }

  static String iri(String code) {
    return Kind.REGIONS.iri() + "/" + code;
  }
}
