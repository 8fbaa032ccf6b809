package org.outagraph.web.queries;

import java.time.Duration;
import org.outagraph.model.OwnsState;

/// So much in each minute: it empties with use and fills again evenly. It may be overdrawn once,
/// and then has to recover.
@OwnsState("what is left; guarded by whoever keeps it")
final class Bucket {
  private static final double MINUTE = 60e9;

  private final double capacity;
  private double left;
  private long looked = System.nanoTime();

  Bucket(double capacity) {
    this.capacity = capacity;
    this.left = capacity;
  }

  void take(double amount) {
    fill();
    left -= amount;
  }

  /// True if there is so much left, or more.
  boolean has(double amount) {
    fill();
    return left >= amount;
  }

  double capacity() {
    return capacity;
  }

  double left() {
    fill();
    return left;
  }

  boolean isFull() {
    fill();
    return left >= capacity;
  }

  /// When there will be so much again.
  Duration until(double amount) {
    fill();
    return Duration.ofNanos((long) Math.max(0, (amount - left) / capacity * MINUTE)).plusSeconds(1);
  }

  private void fill() {
    long now = System.nanoTime();
    left = Math.min(capacity, left + capacity * (now - looked) / MINUTE);
    looked = now;
  }
}
