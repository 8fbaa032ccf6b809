package org.outagraph.journal;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// Where entries begin: of every segment the first, and then every 64th. Safe for use by several
/// threads.
final class Places {
  private static final int EVERY = 64;

  private final ConcurrentSkipListMap<Long, Place> places = new ConcurrentSkipListMap<>();

  void note(long number, Path segment, long offset) {
    if (offset == 0 || number % EVERY == 0) {
      places.put(number, new Place(segment, offset));
    }
  }

  /// The nearest known entry at or before a number.
  Map.Entry<Long, Place> before(long number) {
    return places.floorEntry(number);
  }

  /// True if the entry is the first of a segment.
  boolean beginsSegment(long number) {
    Place place = places.get(number);
    return place != null && place.offset() == 0;
  }
}
