package org.outagraph.graph.entities;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.outagraph.model.Id;

/// Keeps what was read of the newest version of the graph, up to a weight, and then starts afresh.
///
/// Safe for use by several threads: the worst that happens is that two read the same thing.
final class Memory<V> {
  private final long room;
  private final ToIntFunction<V> weight;
  private final AtomicReference<Kept<V>> newest = new AtomicReference<>(new Kept<>(-1));

  private record Kept<V>(long version, Map<Id, V> values, AtomicLong weight) {
    Kept(long version) {
      this(version, new ConcurrentHashMap<>(), new AtomicLong());
    }
  }

  Memory(long room, ToIntFunction<V> weight) {
    this.room = room;
    this.weight = weight;
  }

  /// What is kept of that version, else what is read, which is then kept.
  Optional<V> get(Id id, long version, Supplier<Optional<V>> reading) {
    Kept<V> kept = requireNonNull(newest.updateAndGet(last -> fitting(last, version)));
    if (kept.version != version) {
      return reading.get();
    }
    Optional<V> known = Optional.ofNullable(kept.values.get(id));
    return known.isPresent() ? known : keep(id, reading.get(), kept);
  }

  /// A reader that began before the last change goes without.
  private Kept<V> fitting(Kept<V> last, long version) {
    boolean isStale = last.version < version;
    boolean isFull = last.version == version && last.weight.get() > room;
    return isStale || isFull ? new Kept<>(version) : last;
  }

  private Optional<V> keep(Id id, Optional<V> read, Kept<V> kept) {
    read.ifPresent(
        value -> {
          kept.weight.addAndGet(weight.applyAsInt(value));
          kept.values.put(id, value);
        });
    return read;
  }
}
