package org.outagraph.graph.sparql;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;

/// One run of one query: what it may cost, and the switch that stops it. Safe for use by several
/// threads.
@OwnsState("whether to stop, and why; set once by any thread")
public final class Run {
  private final QueryLimits limits;
  private final AtomicBoolean stop = new AtomicBoolean();
  private volatile Optional<Problem> reason = Optional.empty();

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

  /// The switch that Jena looks at.
  AtomicBoolean signal() {
    return stop;
  }
}
