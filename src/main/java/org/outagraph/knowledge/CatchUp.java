package org.outagraph.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.outagraph.graph.Applied;
import org.outagraph.graph.Recorded;
import org.outagraph.graph.Validation;
import org.outagraph.journal.Entry;
import org.outagraph.journal.Journal;
import org.outagraph.model.Change;
import org.outagraph.model.Id;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings views up to the journal: first the graph, then the index. A few entries are made one by
/// one, and the index follows what they made stale; many are made in large transactions, and the
/// index is filled anew. Views that were just made take the whole journal at one go.
final class CatchUp {
  private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
  private static final int FEW = 100;
  private static final int AT_ONCE = 1_000;
  private static final int BYTES_AT_ONCE = 16 << 20;

  private final Journal journal;
  private final Progress progress;

  CatchUp(Journal journal, Progress progress) {
    this.journal = journal;
    this.progress = progress;
  }

  /// Fills views that were just made, and are in nobody's use, with all of the journal.
  void fill(Generation views) {
    if (journal.last() > 0) {
      progress.at("Loading the journal", 0, journal.last());
      views.store().fill(() -> journal.from(1).map(this::loaded));
    }
    run(views);
  }

  private Recorded loaded(Entry entry) {
    if (entry.number() % FEW == 0) {
      progress.at("Loading the journal", entry.number(), journal.last());
    }
    return recorded(entry);
  }

  private static Recorded recorded(Entry entry) {
    return new Recorded(
        entry.number(), entry.recordedAt(), new Change(entry.body()), new Change(entry.derived()));
  }

  /// Brings the views up and returns their version.
  ///
  /// @throws IllegalStateException if they are ahead of the journal or do not take an entry
  long run(Generation views) {
    long from = views.store().version();
    long to = journal.last();
    if (from > to) {
      throw new IllegalStateException(
          "the graph is at version %d, ahead of the journal at %d".formatted(from, to));
    }
    if (from < to) {
      LOG.info("Bringing the graph from version {} to {}", from, to);
    }
    if (views.search().version() == from && to - from <= FEW) {
      followEach(views, from, to);
    } else {
      replayAll(views, from, to);
      LOG.info("Filling the index anew: it was at version {}", views.search().version());
      progress.at("Filling the index", 0, 0);
      views.fillIndex();
    }
    return to;
  }

  private void followEach(Generation views, long from, long to) {
    Set<Id> stale = new HashSet<>();
    try (Stream<Entry> entries = journal.from(from + 1)) {
      entries
          .takeWhile(entry -> entry.number() <= to)
          .forEach(entry -> stale.addAll(views.stale(apply(entry, views))));
    }
    if (from < to) {
      views.index(to, stale);
    }
  }

  private static Applied apply(Entry entry, Generation views) {
    try {
      return views
          .store()
          .apply(
              new Change(entry.body()),
              entry.recordedAt(),
              Validation.OFF,
              change -> entry.number(),
              () -> {});
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "entry %d of the journal cannot be applied: %s".formatted(entry.number(), e.getMessage()),
          e);
    }
  }

  private void replayAll(Generation views, long from, long to) {
    List<Recorded> batch = new ArrayList<>();
    long bytes = 0;
    try (Stream<Entry> entries = journal.from(from + 1)) {
      for (Iterator<Entry> left = entries.iterator(); left.hasNext(); ) {
        Entry entry = left.next();
        batch.add(recorded(entry));
        bytes += entry.body().length();
        if (batch.size() >= AT_ONCE || bytes >= BYTES_AT_ONCE || !left.hasNext()) {
          replay(batch, views);
          progress.at("Replaying the journal", entry.number() - from, to - from);
          batch.clear();
          bytes = 0;
        }
      }
    }
  }

  private static void replay(List<Recorded> batch, Generation views) {
    try {
      views.store().replay(batch);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "entries %d to %d of the journal cannot be applied: %s"
              .formatted(batch.getFirst().number(), batch.getLast().number(), e.getMessage()),
          e);
    }
  }
}
