package org.outagraph.graph;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.outagraph.model.Problem;

/// The only threads that ever stand inside TDB2 to read.
///
/// An interrupt that reaches a thread inside TDB2 closes the store's file for everybody, so the
/// callers' threads (a web server's, a test's) stay outside: they hand the work over and wait, and
/// an interrupt of the waiting one is kept for later. Nobody holds a handle to these threads. A
/// thread whose work does not end is written off, and another takes its place. Safe for use by
/// several threads.
final class ReadThreads implements AutoCloseable {
  private static final long STACK_BYTES = 16L << 20;
  private static final int WAITING = 256;

  /// So many that do not end are no accident any more.
  private static final int TOO_MANY = 2;

  private final int count;
  private final ThreadPoolExecutor pool;

  /// Guarded by itself.
  private final Set<Reading<?>> endless = new LinkedHashSet<>();

  ReadThreads(int count) {
    this.count = count;
    AtomicInteger number = new AtomicInteger();
    pool =
        new ThreadPoolExecutor(
            count,
            count,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            work -> {
              Thread thread =
                  new Thread(null, work, "graph-read-" + number.incrementAndGet(), STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
  }

  /// Runs the work on one of the threads and returns what it returns or throws what it throws.
  <T> T run(Supplier<T> work) {
    return started(work).result();
  }

  /// The same for work that has a clock of its own; if it does not keep to that, its thread is
  /// written off.
  ///
  /// @param patience how long it may take from its beginning
  <T> T run(Duration patience, Supplier<T> work) {
    Reading<T> reading = started(work);
    if (!reading.awaitedFor(patience)) {
      writeOff(reading);
      throw new Problem.TooSlow(patience).toException();
    }
    return reading.result();
  }

  private <T> Reading<T> started(Supplier<T> work) {
    Reading<T> reading = new Reading<>(work, this::backAfterAll);
    try {
      pool.execute(reading);
    } catch (RejectedExecutionException e) {
      throw new Problem.Unavailable("Too many reads are waiting.", Duration.ofSeconds(2))
          .toException(e);
    }
    return reading;
  }

  private void writeOff(Reading<?> reading) {
    synchronized (endless) {
      if (!reading.isDone() && endless.add(reading)) {
        resize();
      }
    }
  }

  private void backAfterAll(Reading<?> reading) {
    synchronized (endless) {
      if (endless.remove(reading)) {
        resize();
      }
    }
  }

  /// The pool refuses to be smaller at most than it is at least.
  private void resize() {
    int size = count + endless.size();
    if (size > pool.getMaximumPoolSize()) {
      pool.setMaximumPoolSize(size);
      pool.setCorePoolSize(size);
    } else {
      pool.setCorePoolSize(size);
      pool.setMaximumPoolSize(size);
    }
  }

  /// Why no more should be asked of the store, if several readings do not end.
  ///
  /// @param grace how long they have been without end already
  Optional<String> stuck(Duration grace) {
    synchronized (endless) {
      long stuck = endless.stream().filter(reading -> reading.isOlderThan(grace)).count();
      return stuck < TOO_MANY
          ? Optional.empty()
          : Optional.of(stuck + " queries do not end, whatever their limit.");
    }
  }

  static RuntimeException rethrown(@Nullable Throwable cause) {
    if (cause instanceof RuntimeException unchecked) {
      return unchecked;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(cause);
  }

  /// Takes no more work and lets what runs end; interrupts nobody.
  @Override
  public void close() {
    pool.shutdown();
    try {
      pool.awaitTermination(15, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
