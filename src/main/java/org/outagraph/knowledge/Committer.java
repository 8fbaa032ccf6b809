package org.outagraph.knowledge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.outagraph.graph.Applied;
import org.outagraph.graph.Settled;
import org.outagraph.graph.Validation;
import org.outagraph.journal.Entry;
import org.outagraph.journal.Journal;
import org.outagraph.model.Change;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a change in all three places, in the one order in which a crash loses nothing: within a
/// write transaction of the graph comes the journal, then the graph commits, then the index.
///
/// Only the writer's thread commits; any thread may ask for the version and whether it stopped.
@OwnsState("the published version and the reason to stop, both volatile and set by the writer only")
final class Committer {
  private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

  private final Journal journal;
  private final Supplier<Generation> generation;
  private final DiskSpace space;
  private final Clock clock;
  private final Checkpoints checkpoints;
  private final Arrivals arrivals = new Arrivals();
  private final LongAdder commits = new LongAdder();
  private final LongAdder nanos = new LongAdder();
  private volatile long version;
  private volatile Optional<String> stopped = Optional.empty();

  Committer(
      Journal journal,
      Supplier<Generation> generation,
      DiskSpace space,
      Clock clock,
      Checkpoints checkpoints) {
    this.journal = journal;
    this.generation = generation;
    this.space = space;
    this.clock = clock;
    this.checkpoints = checkpoints;
  }

  /// The last version that is in all three places.
  long version() {
    return version;
  }

  void publish(long newVersion) {
    version = newVersion;
    arrivals.arrived();
  }

  /// Waits until there is a version after that one, and returns the last one then.
  long awaitAfter(long known, Duration patience) {
    arrivals.await(() -> version > known, patience);
    return version;
  }

  /// How many changes were made since the start.
  long commits() {
    return commits.sum();
  }

  /// How long those took in all.
  Duration time() {
    return Duration.ofNanos(nanos.sum());
  }

  /// Why nothing is written any more, if that is so.
  Optional<String> stopped() {
    return stopped;
  }

  /// Makes the change, or recognises that it was made before.
  Receipt commit(Commit commit) {
    WriteRequest request = commit.request();
    OptionalLong before = request.request().map(journal::numberOf).orElse(OptionalLong.empty());
    if (before.isPresent() && before.getAsLong() <= version) {
      return receipt(before.getAsLong());
    }
    request.refuseUnlessAt(version);
    refuseWhenStopped();
    space.refuseWhenLow();
    long last = journal.last();
    long start = System.nanoTime();
    try {
      Receipt made = make(commit);
      commits.increment();
      nanos.add(System.nanoTime() - start);
      return made;
    } catch (RuntimeException | Error e) {
      if (journal.last() != last || e instanceof VirtualMachineError) {
        throw stop(e);
      }
      throw e;
    }
  }

  /// What came of the change with that number.
  private Receipt receipt(long number) {
    try (Stream<Entry> entries = journal.from(number)) {
      Change made = new Change(entries.findFirst().orElseThrow().body());
      return new Receipt(number, made.added(), made.removed());
    }
  }

  private Receipt make(Commit commit) {
    Generation views = generation.get();
    Applied applied = apply(commit, views);
    if (applied.change().isEmpty()) {
      return new Receipt(version, 0, 0);
    }
    checkpoints.reached(Checkpoint.AFTER_GRAPH_COMMIT);
    checkpoints.reached(Checkpoint.BEFORE_INDEX_COMMIT);
    views.index(applied.version(), views.stale(applied));
    checkpoints.reached(Checkpoint.AFTER_INDEX_COMMIT);
    publish(applied.version());
    checkpoints.reached(Checkpoint.AFTER_PUBLISH);
    return new Receipt(applied.version(), applied.change().added(), applied.change().removed());
  }

  private Applied apply(Commit commit, Generation views) {
    Instant now = clock.instant();
    return views
        .store()
        .apply(
            commit.maker(),
            now,
            Validation.ON,
            settled -> append(commit, now, settled),
            () -> checkpoints.reached(Checkpoint.BEFORE_GRAPH_COMMIT));
  }

  private long append(Commit commit, Instant now, Settled settled) {
    checkpoints.reached(Checkpoint.BEFORE_JOURNAL);
    long number =
        journal.append(
            new Entry(
                journal.last() + 1,
                now,
                commit.request().who(),
                commit.request().why(),
                commit.request().request(),
                settled.stored().patch(),
                settled.derived().patch(),
                settled.touched()));
    checkpoints.reached(Checkpoint.AFTER_JOURNAL);
    return number;
  }

  private void refuseWhenStopped() {
    stopped.ifPresent(
        why -> {
          throw new Problem.Unavailable(why, Duration.ofMinutes(1)).toException();
        });
  }

  /// Going on would let the views drift apart; the next start brings them up to the journal.
  private RuntimeException stop(Throwable cause) {
    LOG.error("Writing stops at version {}, the journal is at {}", version, journal.last(), cause);
    String why = "Writing has stopped after a failure and goes on after a restart.";
    stopped = Optional.of(why);
    return new Problem.Unavailable(why, Duration.ofMinutes(1)).toException(cause);
  }
}
