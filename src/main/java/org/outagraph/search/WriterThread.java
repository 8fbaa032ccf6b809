package org.outagraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// The only thread that ever writes the index or opens its files.
///
/// Lucene writes and opens through channels, which an interrupt closes, after which the writer is
/// lost. So callers hand over the work and wait; an interrupt of the waiting one is kept for later.
/// Reading an open index is not at risk: its files are mapped into memory.
final class WriterThread implements AutoCloseable {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().name("search-write").daemon().unstarted(work));

  /// Runs the work on the thread and returns what it returns or throws what it throws.
  <T> T run(Callable<T> work) {
    Future<T> result = thread.submit(work);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw rethrown(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException rethrown(ExecutionException thrown) {
    return switch (thrown.getCause()) {
      case RuntimeException unchecked -> unchecked;
      case Error error -> throw error;
      case IOException io -> new UncheckedIOException(io);
      case null, default -> new IllegalStateException(thrown.getCause());
    };
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      thread.awaitTermination(15, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
