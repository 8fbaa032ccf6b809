package org.outagraph.web.queries;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.outagraph.graph.sparql.Run;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;

/// One query of one client, from when it is let in until its answer is there.
@OwnsState("when its turn came; set once, under the lock of the desk")
public final class Asked {
  private final long number;
  private final Client client;
  private final String text;
  private final Run run;
  private final long since = System.nanoTime();
  private final CountDownLatch turn = new CountDownLatch(1);
  private volatile Optional<Long> began = Optional.empty();

  Asked(long number, Client client, String text, Run run) {
    this.number = number;
    this.client = client;
    this.text = text;
    this.run = run;
  }

  /// What it goes by while it is here.
  public long number() {
    return number;
  }

  public Client client() {
    return client;
  }

  public String text() {
    return text;
  }

  /// What it costs, and the switch that stops it.
  public Run run() {
    return run;
  }

  /// How long ago it came.
  public Duration age() {
    return Duration.ofNanos(System.nanoTime() - since);
  }

  /// True if its turn has come.
  public boolean isRunning() {
    return began.isPresent();
  }

  /// True while somebody works at it, here or elsewhere.
  public boolean isAtWork() {
    return isRunning() || run.isRunning();
  }

  /// How long it has been its turn.
  Duration turnTime() {
    return began.map(start -> Duration.ofNanos(System.nanoTime() - start)).orElse(Duration.ZERO);
  }

  void begin() {
    began = Optional.of(System.nanoTime());
    turn.countDown();
  }

  /// Stops it, whether it runs or waits.
  void stop(Problem why) {
    run.stop(why);
    turn.countDown();
  }

  /// Waits for its turn, or for being stopped.
  ///
  /// @return false if neither came in time
  boolean awaitTurn(Duration patience) {
    try {
      return turn.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
