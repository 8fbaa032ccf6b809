package org.outagraph.knowledge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.outagraph.model.OwnsState;

/// Looks after the health of the base. Safe for use by several threads.
@OwnsState("the look at the store that has not come back yet, guarded by this")
final class Vitals {
  private static final Duration BEFORE_A_RESTART = Duration.ofSeconds(60);

  private final WriterThread writer;
  private final Committer committer;
  private final DiskSpace space;
  private final Supplier<Generation> views;
  private @Nullable FutureTask<Long> look;

  Vitals(WriterThread writer, Committer committer, DiskSpace space, Supplier<Generation> views) {
    this.writer = writer;
    this.committer = committer;
    this.space = space;
    this.views = views;
  }

  Health health() {
    List<String> reasons = new ArrayList<>();
    committer.stopped().ifPresent(reasons::add);
    writer.stuck(Duration.ZERO).ifPresent(reasons::add);
    space.shortage().ifPresent(reasons::add);
    views.get().store().stuckReading(Duration.ZERO).ifPresent(reasons::add);
    unreadable().ifPresent(reasons::add);
    behind().ifPresent(reasons::add);
    boolean live =
        writer.stuck(BEFORE_A_RESTART).isEmpty()
            && views.get().store().stuckReading(BEFORE_A_RESTART).isEmpty();
    return new Health(live, reasons.isEmpty(), reasons);
  }

  /// The index may only lag while something is being written.
  private Optional<String> behind() {
    long version = committer.version();
    long index = views.get().search().version();
    return index < version
        ? Optional.of("The index is at version %d, not %d.".formatted(index, version))
        : Optional.empty();
  }

  /// The look runs on a thread of its own, and a new one only starts when the last came back: a
  /// stuck store is not asked ever more often.
  private synchronized Optional<String> unreadable() {
    FutureTask<Long> asked = look;
    if (asked == null) {
      asked = new FutureTask<>(() -> views.get().store().version());
      Thread.ofVirtual().name("health").start(asked);
    }
    look = asked;
    try {
      asked.get(1, TimeUnit.SECONDS);
      look = null;
      return Optional.empty();
    } catch (TimeoutException e) {
      return Optional.of("The store did not answer within a second.");
    } catch (ExecutionException e) {
      look = null;
      return Optional.of("The store cannot be read: " + e.getCause() + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("The look at the store was interrupted.");
    }
  }
}
