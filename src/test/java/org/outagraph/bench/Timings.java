package org.outagraph.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/// How long each of many answers took.
///
/// @param sorted in nanoseconds, shortest first
/// @param refused how many of them said that it would take too long
/// @param within how long all of them took
record Timings(List<Long> sorted, long refused, Duration within) {
  private static final double NANOS_IN_MILLI = 1e6;
  private static final double NANOS_IN_SECOND = 1e9;

  /// Lets every asker ask, each on a thread of its own, for that long.
  static Timings of(List<BooleanSupplier> askers, Duration time) {
    long start = System.nanoTime();
    List<Long> all = new ArrayList<>();
    LongAdder refused = new LongAdder();
    try (ExecutorService threads = Executors.newFixedThreadPool(askers.size())) {
      List<Future<List<Long>>> running =
          askers.stream()
              .map(asker -> threads.submit(() -> asked(asker, start + time.toNanos(), refused)))
              .toList();
      for (Future<List<Long>> one : running) {
        all.addAll(one.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    all.sort(Long::compare);
    return new Timings(all, refused.sum(), Duration.ofNanos(System.nanoTime() - start));
  }

  private static List<Long> asked(BooleanSupplier asker, long end, LongAdder refused) {
    List<Long> nanos = new ArrayList<>();
    long before = System.nanoTime();
    while (before < end) {
      if (!asker.getAsBoolean()) {
        refused.increment();
      }
      long after = System.nanoTime();
      nanos.add(after - before);
      before = after;
    }
    return nanos;
  }

  double millis(int percentile) {
    int place = (int) Math.ceil(sorted.size() * percentile / 100.0) - 1;
    return sorted.get(Math.max(0, place)) / NANOS_IN_MILLI;
  }

  /// Answers in a second, all askers together.
  double rate() {
    return sorted.size() * NANOS_IN_SECOND / within.toNanos();
  }
}
