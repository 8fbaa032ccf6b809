package org.outagraph.web.reconcile;

import java.util.ArrayList;
import java.util.List;

/// How much two names look alike, from 0 to 1; 1 only if they are the same but for what never
/// matters.
final class Similarity {
  private static final int LONGEST = 128;
  private static final double WORDS_ALIKE = 0.75;
  private static final double NEVER_MORE = 0.95;

  private Similarity() {}

  static double of(NameForm one, NameForm other) {
    if (one.key().equals(other.key())) {
      return 1;
    }
    double whole = edits(one.key(), other.key());
    double bare = edits(one.bare(), other.bare());
    return Math.min(NEVER_MORE, Math.max(Math.max(whole, bare), byWords(one, other)));
  }

  /// The share of letters in words that both have, in whatever order.
  private static double byWords(NameForm one, NameForm other) {
    List<String> left = new ArrayList<>(other.words());
    double shared = 0;
    for (String word : one.words()) {
      String nearest = "";
      double best = WORDS_ALIKE;
      for (String candidate : left) {
        double alike = edits(word, candidate);
        if (alike > best) {
          best = alike;
          nearest = candidate;
        }
      }
      if (left.remove(nearest)) {
        shared += best * (word.length() + nearest.length());
      }
    }
    int letters = letters(one.words()) + letters(other.words());
    return letters == 0 ? 0 : shared / letters;
  }

  private static int letters(List<String> words) {
    return words.stream().mapToInt(String::length).sum();
  }

  /// One less the share of letters that have to be changed (Levenshtein 1966), with swapped
  /// neighbours as one change.
  static double edits(String one, String other) {
    String a = one.length() > LONGEST ? one.substring(0, LONGEST) : one;
    String b = other.length() > LONGEST ? other.substring(0, LONGEST) : other;
    int longest = Math.max(a.length(), b.length());
    if (longest == 0) {
      return 1;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return 1 - (double) last[b.length()] / longest;
  }
}
