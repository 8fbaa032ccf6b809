package org.outagraph.corpus;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Draws ranks of which the first ones come up far more often than the last: the chance of rank `r`
/// is in proportion to `1 / (r + shift)^exponent`.
final class Zipf {
  private final double[] sums;

  Zipf(int ranks, double shift, double exponent) {
    sums = new double[ranks];
    double sum = 0;
    for (int rank = 0; rank < ranks; rank++) {
      sum += Math.pow(rank + shift, -exponent);
      sums[rank] = sum;
    }
  }

  Zipf(int ranks, double exponent) {
    this(ranks, 1, exponent);
  }

  int draw(SplittableRandom random) {
    int found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
    return Math.min(sums.length - 1, found < 0 ? -found - 1 : found);
  }

  /// Deals out a number of things by these chances, none of the ranks going without.
  int[] deal(int things) {
    int[] dealt = new int[sums.length];
    int left = things - sums.length;
    int done = 0;
    for (int rank = 0; rank < sums.length; rank++) {
      int upToHere = (int) Math.round(left * (sums[rank] / sums[sums.length - 1]));
      dealt[rank] = 1 + upToHere - done;
      done = upToHere;
    }
    return dealt;
  }
}
