package org.outagraph.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The journal in a folder of files, whose format the package describes.
///
/// Appending is for one thread at a time and waits for its turn; everything else may be called from
/// any thread, and reading never waits for an append.
@OwnsState("the segment that grows, changed only under the lock of append")
public final class FileJournal implements Journal {
  private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);
  private static final long SEGMENT_BYTES = 64L << 20;

  private final Path folder;
  private final long segmentBytes;
  private final FileChannel lock;
  private final Places places;
  private final Map<String, Long> requests;
  private final Optional<CutTail> cut;

  private volatile long last;
  private volatile long bytes;
  private long bytesBefore;
  private String lastId;
  private @Nullable SegmentWriter writer;
  private Optional<String> stopped = Optional.empty();

  private FileJournal(Path folder, long segmentBytes, FileChannel lock, JournalScan scan)
      throws IOException {
    this.folder = folder;
    this.segmentBytes = segmentBytes;
    this.lock = lock;
    this.places = scan.places;
    this.requests = scan.requests;
    this.cut = scan.cut;
    this.last = scan.last;
    this.bytesBefore = scan.bytesBefore;
    this.bytes = scan.bytesBefore + scan.tailLength;
    this.lastId = scan.lastId;
    if (scan.tail.isPresent()) {
      writer = new SegmentWriter(scan.tail.get(), scan.tailLength);
      writer.owe(scan.marked ? new byte[0] : Frame.keptMark(last));
    }
  }

  /// Opens the journal in a folder, or makes an empty one there.
  ///
  /// @throws DamagedJournal if something other than the torn end of a crash is wrong with it
  public static FileJournal open(Path folder) {
    return open(folder, SEGMENT_BYTES);
  }

  /// The same with another size of segments; an entry that is larger has a segment of its own.
  public static FileJournal open(Path folder, long segmentBytes) {
    try {
      Durable.makeFolder(folder);
      FileChannel lock = lock(folder);
      try {
        return new FileJournal(folder, segmentBytes, lock, JournalScan.of(folder));
      } catch (IOException | RuntimeException | Error e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The journal in " + folder + " cannot be opened", e);
    }
  }

  /// The lock is the operating system's and ends with the process; the file stays.
  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      LOG.debug("This process has the journal in {} already", folder);
    }
    channel.close();
    throw new Problem.Unavailable(
            "Another process has the journal in " + folder + " open.", Duration.ofSeconds(5))
        .toException();
  }

  /// What this opening cut off, if the last entry was torn.
  public Optional<CutTail> cutTail() {
    return cut;
  }

  @Override
  public synchronized long append(Entry entry) {
    refuseWhenStopped();
    if (entry.number() != last + 1) {
      throw new IllegalArgumentException(
          "Entry " + entry.number() + " cannot follow entry " + last);
    }
    EntryText text = EntryText.following(lastId, entry);
    write(entry.number(), text.bytes());
    lastId = text.id();
    entry.request().ifPresent(request -> requests.put(request, entry.number()));
    last = entry.number();
    return last;
  }

  private void refuseWhenStopped() {
    stopped.ifPresent(
        why -> {
          throw new Problem.Unavailable(why, Duration.ofMinutes(1)).toException();
        });
  }

  private void write(long number, byte[] entry) {
    byte[] frame = Frame.around(number, entry).line().getBytes(US_ASCII);
    try {
      SegmentWriter room = roomFor(number, entry.length);
      long start = room.append(frame, entry);
      places.note(number, room.path(), start);
      mark(room, number);
      bytes = bytesBefore + room.length();
    } catch (IOException e) {
      takeBack(e);
      throw new Problem.Unavailable(
              "The journal could not be written: " + e.getMessage() + ".", Duration.ofSeconds(30))
          .toException(e);
    }
  }

  private SegmentWriter roomFor(long number, int length) throws IOException {
    SegmentWriter current = writer;
    if (current != null && (current.length() == 0 || current.length() + length <= segmentBytes)) {
      return current;
    }
    SegmentWriter fresh = new SegmentWriter(JournalScan.segment(folder, number), 0);
    Durable.forceFolder(folder);
    if (current != null) {
      current.close();
      bytesBefore += current.length();
    }
    writer = fresh;
    return fresh;
  }

  /// The entry is durable already: a mark that cannot be written now is written with the next one.
  private static void mark(SegmentWriter room, long number) {
    try {
      room.mark(Frame.keptMark(number));
    } catch (IOException e) {
      LOG.warn("Entry {} is kept, but its mark could not be written", number, e);
    }
  }

  private void takeBack(IOException failure) {
    SegmentWriter current = writer;
    if (current == null) {
      return;
    }
    try {
      current.takeBack();
    } catch (IOException e) {
      failure.addSuppressed(e);
      stopped =
          Optional.of(
              "The journal stopped after a failed write that could not be taken back. It needs a"
                  + " restart, and perhaps room on the disk.");
      LOG.error("Entry {} could not be taken back from {}", last + 1, current.path(), failure);
    }
  }

  @Override
  public long last() {
    return last;
  }

  @Override
  public Stream<Entry> from(long number) {
    return EntryStream.of(places, Math.max(1, number), last);
  }

  /// One entry, line by line; there must be one of that number.
  public EntryLines lines(long number) {
    if (number < 1 || number > last) {
      throw new IllegalArgumentException("There is no entry " + number);
    }
    var nearest = places.before(number);
    try {
      return EntryLines.of(nearest.getValue(), nearest.getKey(), number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public OptionalLong numberOf(String request) {
    Long number = requests.get(request);
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public synchronized void close() {
    stopped = Optional.of("The journal is closed.");
    try (lock) {
      if (writer != null) {
        writer.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The journal in " + folder + " could not be closed", e);
    }
  }
}
