package org.outagraph.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.outagraph.model.OwnsState;

/// The reading of the whole journal at its opening: every checksum is looked at, and what a crash
/// left of an entry at the very end is cut off.
@OwnsState("how far the scan has come; it runs once, in one thread")
final class JournalScan {
  private static final Pattern SEGMENT = Pattern.compile("\\d{12}\\.rdfp");

  final Places places = new Places();
  final Map<String, Long> requests = new ConcurrentHashMap<>();

  /// The number and the id of the last whole entry.
  long last;

  String lastId = EntryText.BEFORE_ALL;

  /// The last segment, how much of it is good, and whether the last entry's mark is in it.
  Optional<Path> tail = Optional.empty();

  long tailLength;
  boolean marked = true;

  /// How long the segments before the last are together.
  long bytesBefore;

  Optional<CutTail> cut = Optional.empty();

  private JournalScan() {}

  static JournalScan of(Path folder) throws IOException {
    JournalScan scan = new JournalScan();
    List<Path> segments = segments(folder);
    for (Path segment : segments) {
      if (!segment.equals(segment(folder, scan.last + 1))) {
        String expected = "the segment of entry " + (scan.last + 1) + " should come before it";
        throw new DamagedJournal(segment, 0, expected);
      }
      scan.read(segment, segment.equals(segments.getLast()));
    }
    return scan;
  }

  static Path segment(Path folder, long first) {
    return folder.resolve("%012d.rdfp".formatted(first));
  }

  private static List<Path> segments(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> SEGMENT.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }

  private void read(Path segment, boolean isLast) throws IOException {
    bytesBefore += tailLength;
    tail = Optional.of(segment);
    tailLength = 0;
    marked = true;
    try (SegmentReader reader = new SegmentReader(segment, 0)) {
      while (marked && !reader.atEnd()) {
        note(segment, reader.next(last + 1));
        tailLength = reader.offset();
        marked = false;
        marked = reader.mark(last);
        tailLength = reader.offset();
      }
    } catch (DamagedJournal fault) {
      if (!isLast) {
        throw fault;
      }
      cut = Optional.of(TornTail.keepAside(fault, last + 1));
    }
  }

  private void note(Path segment, EntryText text) {
    Entry entry = text.entry();
    if (!text.previous().equals(lastId)) {
      String reason = "entry " + entry.number() + " belongs to another journal";
      throw new DamagedJournal(segment, tailLength, reason);
    }
    last = entry.number();
    lastId = text.id();
    places.note(last, segment, tailLength);
    entry.request().ifPresent(request -> requests.put(request, last));
  }
}
