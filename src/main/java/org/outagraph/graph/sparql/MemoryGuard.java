package org.outagraph.graph.sparql;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.outagraph.model.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stops the youngest heavy run when a collection leaves little memory free, so that one query's
/// greed is not everybody's end.
public final class MemoryGuard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MemoryGuard.class);

  /// So full may the heap be after a collection.
  private static final double FULL = 0.85;

  /// A run that has allocated less than this part of the heap is not what fills it.
  private static final double HEAVY = 0.05;

  private static final Problem STOPPED =
      new Problem.Unavailable(
          "The server ran short of memory, and this query was stopped for the others' sake. Ask for"
              + " less at a time.",
          Duration.ofSeconds(30));

  private final Supplier<Runs> runs;
  private final long heap;
  private final NotificationListener listener = (event, from) -> collected(event);

  MemoryGuard(Supplier<Runs> runs, long heap) {
    this.runs = runs;
    this.heap = heap;
  }

  /// Looks after each collection of this process, until it is closed.
  ///
  /// @param runs those that may be stopped
  public static MemoryGuard over(Supplier<Runs> runs) {
    MemoryGuard guard = new MemoryGuard(runs, Runtime.getRuntime().maxMemory());
    emitters().forEach(emitter -> emitter.addNotificationListener(guard.listener, null, null));
    return guard;
  }

  private static List<NotificationEmitter> emitters() {
    List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    return collectors.stream()
        .filter(NotificationEmitter.class::isInstance)
        .map(NotificationEmitter.class::cast)
        .toList();
  }

  private void collected(Notification event) {
    if (event.getUserData() instanceof CompositeData data
        && event
            .getType()
            .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      var pools = GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc();
      collected(
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getType() == MemoryType.HEAP)
              .map(pool -> pools.get(pool.getName()))
              .filter(Objects::nonNull)
              .mapToLong(MemoryUsage::getUsed)
              .sum());
    }
  }

  /// Acts on a collection that left so many bytes in use. The next one shows whether it was enough.
  void collected(long used) {
    if (used < FULL * heap) {
      return;
    }
    runs.get().running().stream()
        .filter(run -> run.reason().isEmpty() && run.allocated() > HEAVY * heap)
        .findFirst()
        .ifPresent(run -> stop(run, used));
  }

  private void stop(Run run, long used) {
    LOG.warn(
        "{} of {} bytes are in use after a collection; stopping a query that has allocated {} in"
            + " {}",
        used,
        heap,
        run.allocated(),
        run.elapsed());
    run.stop(STOPPED);
  }

  @Override
  public void close() {
    for (NotificationEmitter emitter : emitters()) {
      try {
        emitter.removeNotificationListener(listener);
      } catch (ListenerNotFoundException e) {
        LOG.debug("It was not there", e);
      }
    }
  }
}
