package org.outagraph.graph;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.outagraph.model.OwnsState;

/// A piece of work for one of the [ReadThreads].
@OwnsState("when it began; set once, by the thread that does it")
final class Reading<T> extends FutureTask<T> {
  /// How often somebody who waits looks whether it began at all.
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final Consumer<Reading<T>> afterwards;
  private volatile long began;

  Reading(Supplier<T> work, Consumer<? super Reading<T>> afterwards) {
    super(work::get);
    this.afterwards = afterwards::accept;
  }

  @Override
  public void run() {
    began = System.nanoTime() | 1; // never 0, which means not yet
    super.run();
  }

  @Override
  protected void done() {
    afterwards.accept(this);
  }

  boolean isOlderThan(Duration age) {
    return began != 0 && System.nanoTime() - began > age.toNanos();
  }

  /// Waits for the end, however often somebody interrupts.
  T result() {
    return Later.await(this);
  }

  /// Waits for the end, but not longer than so long after the beginning.
  ///
  /// @return false if it has not ended by then
  boolean awaitedFor(Duration patience) {
    boolean interrupted = false;
    try {
      while (!isDone() && !isOlderThan(patience)) {
        try {
          get(Math.min(left(patience), BETWEEN_LOOKS.toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          continue;
        } catch (ExecutionException e) {
          return true;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      return isDone();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private long left(Duration patience) {
    long spent = began == 0 ? 0 : System.nanoTime() - began;
    return Math.max(1_000_000, patience.toNanos() - spent);
  }
}
