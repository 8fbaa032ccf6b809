package org.outagraph.journal;

import java.util.OptionalLong;
import java.util.stream.Stream;

/// Numbered, durable changes, in the order in which they were made; the only truth of Outagraph.
///
/// One writer appends; any number of threads read at the same time.
public interface Journal extends AutoCloseable {
  /// Writes the entry, whose number is the one after the last, and returns that number once the
  /// entry is durable.
  ///
  /// If it throws, the journal is as it was before.
  long append(Entry entry);

  /// The number of the last durable entry, or 0 if there is none.
  long last();

  /// The entries from a number on, up to the one that is last now. To be closed after use.
  Stream<Entry> from(long number);

  /// The number of the entry that carries out a request, if the journal has it.
  OptionalLong numberOf(String request);

  /// How many bytes it takes up.
  long bytes();

  @Override
  void close();
}
