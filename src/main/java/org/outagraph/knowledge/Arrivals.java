package org.outagraph.knowledge;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// Where readers wait for a new version. Safe for use by several threads.
final class Arrivals {
  private final Lock lock = new ReentrantLock();
  private final Condition something = lock.newCondition();

  /// Wakes all who wait.
  void arrived() {
    lock.lock();
    try {
      something.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits until it is so, or patience ends.
  void await(BooleanSupplier so, Duration patience) {
    long left = patience.toNanos();
    lock.lock();
    try {
      while (left > 0 && !so.getAsBoolean()) {
        left = something.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
