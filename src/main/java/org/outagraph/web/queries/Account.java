package org.outagraph.web.queries;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;

/// What one client has running and waiting, and has left of its share.
@OwnsState("how many run; guarded by the desk")
final class Account {
  private static final double NANOS = 1e9;

  private final Allowance allowance;
  private final Bucket seconds;
  private final Bucket failures;
  private final Deque<Asked> waiting = new ArrayDeque<>();
  private int running;

  Account(Allowance allowance) {
    this.allowance = allowance;
    this.seconds = new Bucket(allowance.timeEach().toNanos() / NANOS);
    this.failures = new Bucket(allowance.failuresEach());
  }

  /// Why the client may not ask now, if it may not.
  Optional<Problem> refusal() {
    if (!seconds.has(0)) {
      return tooMany(
          "Your queries have run for %d s in the last minute, which is your share."
              .formatted(allowance.timeEach().toSeconds()),
          seconds.until(0));
    }
    if (!failures.has(1)) {
      return tooMany(
          "%d of your queries failed in the last minute.".formatted(allowance.failuresEach()),
          failures.until(1));
    }
    if (waiting.size() >= allowance.waitingEach() && !mayRun()) {
      return tooMany(
          "%d of your queries run and %d wait.".formatted(running, waiting.size()),
          Duration.ofSeconds(2));
    }
    return Optional.empty();
  }

  private static Optional<Problem> tooMany(String why, Duration wait) {
    return Optional.of(new Problem.TooMany(why, wait));
  }

  /// What is left of what it may have.
  List<Share> shares() {
    return List.of(
        Share.of("query-time", Share.Unit.SECONDS, seconds),
        Share.of("failures", Share.Unit.REQUESTS, failures));
  }

  boolean mayRun() {
    return running < allowance.runningEach();
  }

  void await(Asked asked) {
    waiting.add(asked);
  }

  /// The next one to run, if the client may have one more.
  Optional<Asked> next() {
    if (!mayRun() || waiting.isEmpty()) {
      return Optional.empty();
    }
    running++;
    return Optional.of(waiting.remove());
  }

  /// Forgets one that waits; one that runs is accounted for.
  void over(Asked asked, boolean failed) {
    if (!waiting.remove(asked) && asked.isRunning()) {
      running--;
      seconds.take(asked.turnTime().toNanos() / NANOS);
    }
    if (failed) {
      failures.take(1);
    }
  }

  boolean isWaiting() {
    return !waiting.isEmpty();
  }

  /// True if nothing needs to be known of the client any more.
  boolean isForgettable() {
    return running == 0 && waiting.isEmpty() && seconds.isFull() && failures.isFull();
  }
}
