package org.outagraph.ingest.desk;

import java.util.ArrayList;
import java.util.List;
import org.outagraph.ingest.text.CleanText;

/// Where words stand in a text.
final class Places {
  private static final int MOST = 10;

  private Places() {}

  /// The first few places at which they begin, in code points.
  static List<Integer> of(String words, CleanText text) {
    List<Integer> places = new ArrayList<>();
    int from = words.isEmpty() ? -1 : text.text().indexOf(words);
    while (from >= 0 && places.size() < MOST) {
      places.add(text.codePoint(from));
      from = text.text().indexOf(words, from + 1);
    }
    return places;
  }
}
