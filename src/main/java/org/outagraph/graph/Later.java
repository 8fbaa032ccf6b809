package org.outagraph.graph;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Something that is made on a thread of its own, and waited for by whoever needs it first.
final class Later {
  private Later() {}

  /// Begins at once; the supplier gives what was made, or throws what its making threw.
  static <T> Supplier<T> of(String what, Supplier<T> making) {
    FutureTask<T> task = new FutureTask<>(making::get);
    Thread.ofPlatform().daemon().name("reading-" + what).start(task);
    return () -> await(task);
  }

  /// Waits however often somebody interrupts, and keeps the interrupt for afterwards.
  static <T> T await(FutureTask<T> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw ReadThreads.rethrown(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
