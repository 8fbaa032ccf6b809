package org.outagraph.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds the known names that look most like a mistyped one.
public final class Nearest {
  private Nearest() {}

  /// Up to three known names within a third of the name's length in edits, nearest first.
  ///
  /// The distance is the optimal string alignment distance (Damerau 1964; Levenshtein 1966), case
  /// ignored.
  public static List<String> to(String name, Collection<String> known) {
    return within(Math.max(1, (name.length() + 1) / 3), name, known);
  }

  /// The three known names with the fewest edits, however many these are.
  public static List<String> ofAll(String name, Collection<String> known) {
    return within(Integer.MAX_VALUE, name, known);
  }

  private static List<String> within(int limit, String name, Collection<String> known) {
    record Scored(String name, int distance) {}
    String wanted = name.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(other -> Math.abs(other.length() - wanted.length()) <= limit)
        .map(other -> new Scored(other, distance(wanted, other.toLowerCase(Locale.ROOT))))
        .filter(scored -> scored.distance <= limit)
        .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
        .limit(3)
        .map(Scored::name)
        .toList();
  }

  /// How many letters have to be put in, taken out, changed or swapped with a neighbour.
  public static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
