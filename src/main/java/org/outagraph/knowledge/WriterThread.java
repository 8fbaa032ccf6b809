package org.outagraph.knowledge;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;

/// A thread for work inside the stores. It takes one piece after the other from a short queue;
/// whoever asks waits outside, and an interrupt of the waiting one never gets here.
@OwnsState("what the thread does now; volatile, set by that thread only")
final class WriterThread {
  /// Deep patterns are worked on here, too.
  private static final long STACK_BYTES = 16L << 20;

  private final ThreadPoolExecutor pool;
  private volatile Optional<Running> running = Optional.empty();

  /// @param deadline when, on the nanosecond clock, it should be done
  private record Running(String what, long deadline) {}

  WriterThread(String name, int waiting) {
    pool =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            work -> {
              Thread thread = new Thread(null, work, name, STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
  }

  /// Has the work done and returns what it returns, or throws what it throws.
  ///
  /// @param what what it is, for the night shift
  /// @param patience how long it may take before the writer counts as stuck
  <T> T run(String what, Duration patience, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(() -> watched(what, patience, work));
    try {
      pool.execute(task);
    } catch (RejectedExecutionException e) {
      String why = pool.isShutdown() ? "The base is closed." : "Too many changes are waiting.";
      throw new Problem.Unavailable(why, Duration.ofSeconds(2)).toException(e);
    }
    return await(task);
  }

  /// How long the work at hand is overdue, and what it is.
  Optional<String> stuck(Duration grace) {
    return running
        .filter(work -> System.nanoTime() - work.deadline > grace.toNanos())
        .map(work -> "The writer does not come to an end with: " + work.what + ".");
  }

  boolean isIdle() {
    return running.isEmpty() && pool.getQueue().isEmpty();
  }

  /// Takes no more work, does what waits, and interrupts nobody.
  ///
  /// @return false if it was not done in time
  boolean drain(Duration atMost) {
    pool.shutdown();
    try {
      return pool.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return pool.isTerminated();
    }
  }

  private <T> T watched(String what, Duration patience, Supplier<T> work) {
    running = Optional.of(new Running(what, System.nanoTime() + patience.toNanos()));
    try {
      return work.get();
    } finally {
      running = Optional.empty();
    }
  }

  private static <T> T await(FutureTask<T> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw rethrown(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException rethrown(@Nullable Throwable cause) {
    if (cause instanceof RuntimeException unchecked) {
      return unchecked;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(cause);
  }
}
