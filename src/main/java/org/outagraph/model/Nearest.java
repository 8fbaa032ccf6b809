package org.outagraph.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the known word that somebody who wrote an unknown one most likely meant.
public final class Nearest {
  private Nearest() {}

  /// The candidate with the fewest changed letters; of equals, the first. Empty without candidates.
  public static Optional<String> to(String word, Collection<String> candidates) {
    return candidates.stream().min(Comparator.comparingInt(known -> distance(word, known)));
  }

  /// The Levenshtein distance, blind to upper and lower case.
  private static int distance(String left, String right) {
    String from = left.toLowerCase(Locale.ROOT);
    String to = right.toLowerCase(Locale.ROOT);
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
