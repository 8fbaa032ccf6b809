package org.outagraph.web.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.outagraph.model.Nearest;

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

  /// One less the share of letters that have to be changed.
  static double edits(String one, String other) {
    String a = one.length() > LONGEST ? one.substring(0, LONGEST) : one;
    String b = other.length() > LONGEST ? other.substring(0, LONGEST) : other;
    int longest = Math.max(a.length(), b.length());
    if (longest == 0) {
      return 1;
    }
    return 1 - (double) Nearest.distance(a, b) / longest;
  }
}
