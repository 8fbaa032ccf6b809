package org.outagraph.knowledge;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.outagraph.graph.Applied;
import org.outagraph.graph.Validation;
import org.outagraph.journal.Entry;
import org.outagraph.journal.Journal;
import org.outagraph.model.Change;
import org.outagraph.model.Id;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings views up to the journal: first the graph, entry by entry, then the index, by what those
/// entries made stale, or as a whole if nobody knows what it lacks.
final class CatchUp {
  private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

  /// From so many on, it is quicker to fill the index anew.
  private static final int MANY = 5_000;

  private final Journal journal;
  private final Progress progress;

  CatchUp(Journal journal, Progress progress) {
    this.journal = journal;
    this.progress = progress;
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
    boolean indexFits = views.search().version() == from;
    Set<Id> stale = replay(views, from, to);
    if (!indexFits || stale.size() > MANY) {
      progress.at("Filling the index", 0, 0);
      LOG.info(
          "Filling the index anew: it was at version {}, the graph is at {}",
          views.search().version(),
          to);
      views.fillIndex();
    } else if (from < to) {
      views.index(to, stale);
    }
    return to;
  }

  private Set<Id> replay(Generation views, long from, long to) {
    Set<Id> stale = new HashSet<>();
    if (from == to) {
      return stale;
    }
    LOG.info("Bringing the graph from version {} to {}", from, to);
    try (Stream<Entry> entries = journal.from(from + 1)) {
      for (Iterator<Entry> left = entries.iterator(); left.hasNext(); ) {
        Entry entry = left.next();
        stale.addAll(views.stale(apply(entry, views)));
        progress.at("Replaying the journal", entry.number() - from, to - from);
      }
    }
    return stale;
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
}
