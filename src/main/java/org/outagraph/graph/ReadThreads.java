package org.outagraph.graph;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.FutureTask;
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
/// an interrupt of the waiting one is kept for later. Nobody holds a handle to these threads. Safe
/// for use by several threads.
final class ReadThreads implements AutoCloseable {
  private static final long STACK_BYTES = 16L << 20;
  private static final int WAITING = 256;

  private final ThreadPoolExecutor pool;

  ReadThreads(int count) {
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
    FutureTask<T> task = new FutureTask<>(work::get);
    try {
      pool.execute(task);
    } catch (RejectedExecutionException e) {
      throw new Problem.Unavailable("Too many reads are waiting.", Duration.ofSeconds(2))
          .toException(e);
    }
    return Later.await(task);
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
