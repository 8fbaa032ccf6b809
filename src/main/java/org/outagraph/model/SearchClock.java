package org.outagraph.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The clocks by which hits can be narrowed and counted.
public enum SearchClock {
  /// When it happened: an outage from its start to its end, a policy when it came into force,
  /// claims and articles when what they are about happened.
  EVENT,
  /// When it was published: articles and claims, and all else when it was first reported.
  PUBLISHED,
  /// When it was recorded here: claims, and all else when its first claim was.
  RECORDED;

  /// The name in addresses.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<SearchClock> of(String word) {
    return Arrays.stream(values()).filter(clock -> clock.word().equals(word)).findFirst();
  }

  /// All names in addresses.
  public static List<String> words() {
    return Arrays.stream(values()).map(SearchClock::word).toList();
  }
}
