package org.outagraph.ingest;

import java.util.Locale;

/// How many were found that should be, how many that should not, and how many were missed.
public record Tally(int right, int wrong, int missed) {
  public static final Tally NONE = new Tally(0, 0, 0);

  public Tally plus(Tally other) {
    return new Tally(right + other.right, wrong + other.wrong, missed + other.missed);
  }

  public double precision() {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  public double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }

  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "P %.3f R %.3f F1 %.3f (%d right, %d wrong, %d missed)",
        precision(),
        recall(),
        f1(),
        right,
        wrong,
        missed);
  }
}
