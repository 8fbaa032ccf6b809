package org.outagraph.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.outagraph.model.OwnsState;

/// Appends to one segment, and takes back what it could not write whole.
///
/// It writes with a plain file, not a channel, for an interrupt closes those.
@OwnsState("how far the segment is durable; the journal lets one thread in at a time")
final class SegmentWriter implements Closeable {
  private static final byte[] NOTHING = {};

  private final Path path;
  private final RandomAccessFile file;

  /// Up to here all is durable; what follows may be cut.
  private long length;

  /// The mark that is due before the next entry, because it could not be written before.
  private byte[] due = NOTHING;

  SegmentWriter(Path path, long length) throws IOException {
    this.path = path;
    this.file = new RandomAccessFile(path.toFile(), "rw");
    this.length = length;
    file.setLength(length);
    file.getFD().sync();
  }

  Path path() {
    return path;
  }

  long length() {
    return length;
  }

  /// Writes an entry with its frame; it is durable when this returns.
  ///
  /// @return where it begins
  long append(byte[] frame, byte[] entry) throws IOException {
    file.seek(length);
    file.write(due);
    file.write(frame);
    file.write(entry);
    file.getFD().sync();
    long start = length + due.length;
    length = start + frame.length + entry.length;
    due = NOTHING;
    return start;
  }

  /// Notes that the last entry is kept. Nothing is lost if that fails: the next append does it.
  void mark(byte[] mark) throws IOException {
    due = mark;
    file.seek(length);
    file.write(mark);
    length += mark.length;
    due = NOTHING;
  }

  /// Leaves a mark to the next append.
  void owe(byte[] mark) {
    due = mark;
  }

  /// Makes the file what it was after the last success.
  void takeBack() throws IOException {
    file.setLength(length);
    file.getFD().sync();
  }

  @Override
  public void close() throws IOException {
    file.getFD().sync();
    file.close();
  }
}
