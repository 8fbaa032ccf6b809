package org.outagraph.knowledge;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.outagraph.graph.standpoints.History;
import org.outagraph.journal.Entry;
import org.outagraph.journal.Journal;
import org.outagraph.model.Change;

/// What was changed in the past, as the journal has it.
///
/// @param journal where it stands
record JournalHistory(Journal journal) implements History {
  private static final long MOST_CHARACTERS = 64 << 20;

  @Override
  public Optional<List<Change>> between(long version, long later) {
    List<Change> changes = new ArrayList<>();
    long characters = 0;
    try (Stream<Entry> entries = journal.from(version + 1)) {
      Iterator<Entry> next = entries.takeWhile(entry -> entry.number() <= later).iterator();
      while (next.hasNext()) {
        Entry entry = next.next();
        characters += entry.body().length() + entry.derived().length();
        if (characters > MOST_CHARACTERS) {
          return Optional.empty();
        }
        changes.add(new Change(entry.body()));
        changes.add(new Change(entry.derived()));
      }
    }
    return Optional.of(changes);
  }
}
