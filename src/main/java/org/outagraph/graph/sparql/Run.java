package org.outagraph.graph.sparql;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;

/// One run of one query: what it may cost, what it has cost so far, and the switch that stops it.
/// Safe for use by several threads.
@OwnsState("whether to stop, and why; set once by any thread. What it costs; set by its own thread")
public final class Run {
  /// The run that this thread is carrying out: expressions have no other way to learn of it.
  private static final ScopedValue<Run> CURRENT = ScopedValue.newInstance();

  private static final long CHARACTERS = 128L << 20;

  private final QueryLimits limits;
  private final AtomicBoolean stop = new AtomicBoolean();
  private final AtomicLong characters = new AtomicLong();
  private final AtomicLong rows = new AtomicLong();
  private volatile Optional<Problem> reason = Optional.empty();
  private volatile Optional<Meter> meter = Optional.empty();

  private Run(QueryLimits limits) {
    this.limits = limits;
  }

  /// A run that may cost so much.
  public static Run within(QueryLimits limits) {
    return new Run(limits);
  }

  /// What it may cost.
  public QueryLimits limits() {
    return limits;
  }

  /// Stops it at its next step; the asker gets the reason. The first reason counts.
  public synchronized void stop(Problem why) {
    if (reason.isEmpty()) {
      reason = Optional.of(why);
      stop.set(true);
    }
  }

  /// Why it has to stop, if it has to.
  public Optional<Problem> reason() {
    return reason;
  }

  /// How many rows or triples it has answered so far.
  public long rows() {
    return rows.get();
  }

  /// How long it has been running; nothing if it waits.
  public Duration elapsed() {
    return meter.map(Meter::elapsed).orElse(Duration.ZERO);
  }

  /// How much processor time its thread has spent on it.
  public Duration processorTime() {
    return meter.map(Meter::processorTime).orElse(Duration.ZERO);
  }

  /// How many bytes its thread has allocated for it, those that are free again too.
  public long allocated() {
    return meter.map(Meter::allocated).orElse(0L);
  }

  /// True while a thread is at it.
  public boolean isRunning() {
    return meter.filter(Meter::isOn).isPresent();
  }

  /// Does the work of the run on this thread.
  <T> T carryOut(Supplier<T> work) {
    Meter started = Meter.start();
    meter = Optional.of(started);
    try {
      return ScopedValue.where(CURRENT, this).call(work::get);
    } finally {
      started.end();
    }
  }

  /// Ends the work of this thread here if its run is to stop.
  static void check() {
    if (CURRENT.isBound() && CURRENT.get().stop.get()) {
      throw new QueryCancelledException();
    }
  }

  /// Counts a long text that the run has made, and ends the work when they are too much together.
  static void made(int characters) {
    if (CURRENT.isBound() && CURRENT.get().characters.addAndGet(characters) > CHARACTERS) {
      throw new LimitReached(
          new Problem.TooLarge(
              "What the query makes of long texts, together,", CHARACTERS, "characters"));
    }
  }

  void answered(long rowsSoFar) {
    rows.set(rowsSoFar);
  }

  /// The switch that Jena looks at.
  AtomicBoolean signal() {
    return stop;
  }
}
