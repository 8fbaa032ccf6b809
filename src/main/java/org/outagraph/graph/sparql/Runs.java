package org.outagraph.graph.sparql;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// The runs that are under way. Safe for use by several threads.
public final class Runs {
  private final Set<Run> running = ConcurrentHashMap.newKeySet();
  private final AtomicLong longest = new AtomicLong();

  Runs() {}

  <T> T carryOut(Run run, Supplier<T> work) {
    running.add(run);
    try {
      return run.carryOut(work);
    } finally {
      running.remove(run);
      longest.accumulateAndGet(run.processorTime().toNanos(), Math::max);
    }
  }

  /// Those that run now, the youngest first.
  public List<Run> running() {
    return running.stream().sorted(Comparator.comparing(Run::elapsed)).toList();
  }

  /// The most processor time that any run has taken that is over.
  public Duration longest() {
    return Duration.ofNanos(longest.get());
  }
}
