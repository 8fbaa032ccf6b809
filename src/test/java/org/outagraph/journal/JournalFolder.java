package org.outagraph.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A folder with a journal, and what tests write into it and do to its files.
record JournalFolder(Path folder) {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  FileJournal open() {
    return FileJournal.open(folder);
  }

  /// A journal with entries 1 to `count`, closed.
  static JournalFolder with(Path folder, int count) {
    JournalFolder made = new JournalFolder(folder);
    try (FileJournal journal = made.open()) {
      for (int i = 1; i <= count; i++) {
        journal.append(entry(i));
      }
    }
    return made;
  }

  static Entry entry(long number) {
    return new Entry(
        number,
        NOON.plusSeconds(number),
        "the curator",
        "because of \"" + number + "\"\nand a café \\ more",
        Optional.of("request-" + number),
        "A <urn:s> <urn:p> \"" + number + " é 漢\" .\nD <urn:s> <urn:q> <urn:o> .\n");
  }

  List<Entry> entries() {
    try (FileJournal journal = open();
        var entries = journal.from(1)) {
      return entries.toList();
    }
  }

  Path segment(long first) {
    return JournalScan.segment(folder, first);
  }

  byte[] bytes(long first) {
    try {
      return Files.readAllBytes(segment(first));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(long first, byte[] bytes) {
    try {
      Files.write(segment(first), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
