package org.outagraph.knowledge;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Closes and deletes views that went out of use, after a while, so that whoever still reads with
/// them can come to an end.
final class Retirement implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Retirement.class);
  private static final long SECONDS = 60;

  private final CountDownLatch hurry = new CountDownLatch(1);
  private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();

  void retire(Generation views) {
    waiting.add(
        Thread.ofPlatform().daemon().name("retirement").start(() -> closeAfterAWhile(views)));
  }

  private void closeAfterAWhile(Generation views) {
    try {
      if (!hurry.await(SECONDS, TimeUnit.SECONDS)) {
        LOG.debug("The readers of {} had their time", views.folder());
      }
      views.close();
      Generations.delete(views.folder());
    } catch (InterruptedException | RuntimeException e) {
      LOG.warn("The views in {} stay until the next start", views.folder(), e);
    }
  }

  /// Closes at once what still waits.
  @Override
  public void close() {
    hurry.countDown();
    for (Thread thread : waiting) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
