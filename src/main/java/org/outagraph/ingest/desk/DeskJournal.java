package org.outagraph.ingest.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.outagraph.journal.Entry;
import org.outagraph.journal.FileJournal;

/// The journal of the desk: what came in and what was decided, each as one line of JSON.
final class DeskJournal implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final FileJournal journal;
  private final Clock clock;

  DeskJournal(Path folder, Clock clock) {
    this.journal = FileJournal.open(folder);
    this.clock = clock;
  }

  /// Gives every event since the beginning, with its time, to the reader.
  void replay(BiConsumer<JsonNode, Instant> reader) {
    try (Stream<Entry> entries = journal.from(1)) {
      entries.forEach(entry -> reader.accept(read(entry.body()), entry.recordedAt()));
    }
  }

  /// Writes an event down; it is durable then. Returns the time that it got.
  Instant append(String who, String why, ObjectNode event) {
    Instant now = clock.instant();
    journal.append(
        new Entry(journal.last() + 1, now, who, why, Optional.empty(), write(event) + "\n"));
    return now;
  }

  Instant now() {
    return clock.instant();
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("The journal of the desk has a line that is no JSON", e);
    }
  }

  private static String write(ObjectNode event) {
    try {
      return JSON.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    journal.close();
  }
}
