package org.outagraph.graph.sparql;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.outagraph.model.OwnsState;

/// What a piece of work on one thread costs: time, processor time and memory. Any thread may read
/// it.
@OwnsState("the final figures; set once, by the thread that did the work")
final class Meter {
  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  private final long thread = Thread.currentThread().threadId();
  private final Figures before = now();
  private volatile Figures after = before;
  private volatile boolean on = true;

  /// Readings of the clock and of two counters of the thread; those are -1 once it is gone.
  private record Figures(long nanos, long processorNanos, long bytes) {}

  private Meter() {}

  /// Begins to count for the thread that calls.
  static Meter start() {
    return new Meter();
  }

  void end() {
    after = now();
    on = false;
  }

  boolean isOn() {
    return on;
  }

  Duration elapsed() {
    return Duration.ofNanos(latest().nanos - before.nanos);
  }

  Duration processorTime() {
    return Duration.ofNanos(Math.max(0, latest().processorNanos - before.processorNanos));
  }

  long allocated() {
    return Math.max(0, latest().bytes - before.bytes);
  }

  private Figures latest() {
    return on ? now() : after;
  }

  private Figures now() {
    return new Figures(
        System.nanoTime(),
        THREADS.getThreadCpuTime(thread),
        THREADS.getThreadAllocatedBytes(thread));
  }
}
