package org.outagraph.journal;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.outagraph.model.OwnsState;

/// Reads a segment entry by entry, and believes nothing that the checksums do not confirm.
///
/// It reads with plain streams, not channels, for an interrupt closes those.
@OwnsState("the place in the file; a reader belongs to one thread")
final class SegmentReader implements Closeable {
  private final File file;
  private final InputStream in;
  private long at;

  SegmentReader(Path path, long offset) throws IOException {
    file = path.toFile();
    in = new BufferedInputStream(new FileInputStream(file), 1 << 16);
    in.skipNBytes(offset);
    at = offset;
  }

  /// Where the next byte is read.
  long offset() {
    return at;
  }

  boolean atEnd() {
    return at >= file.length();
  }

  /// Reads the entry that begins here and must have the given number.
  EntryText next(long number) throws IOException {
    String line = line();
    Frame frame = Frame.read(line).orElseThrow(() -> fault("no entry begins here"));
    if (frame.number() != number) {
      throw fault("entry " + number + " should stand here, not " + frame.number());
    }
    if (frame.length() > file.length() - at - line.length()) {
      throw fault("entry " + number + " ends before its " + frame.length() + " bytes do");
    }
    byte[] bytes = in.readNBytes(frame.length());
    if (!frame.fits(bytes)) {
      throw fault("entry " + number + " does not fit its checksum");
    }
    EntryText text = read(bytes);
    if (text.entry().number() != number) {
      throw fault("the header of entry " + number + " says " + text.entry().number());
    }
    at += line.length() + bytes.length;
    return text;
  }

  /// Reads the mark that entry `number` is kept. False if the file ends without it, or within it.
  boolean mark(long number) throws IOException {
    byte[] mark = Frame.keptMark(number);
    byte[] bytes = in.readNBytes(mark.length);
    if (Arrays.equals(bytes, mark)) {
      at += mark.length;
      return true;
    }
    if (Arrays.equals(bytes, Arrays.copyOf(mark, bytes.length))) {
      return false;
    }
    throw fault("the mark that entry " + number + " is kept cannot be read");
  }

  private EntryText read(byte[] bytes) {
    try {
      return EntryText.read(bytes);
    } catch (IllegalArgumentException e) {
      throw fault(String.valueOf(e.getMessage()));
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (line.length() < Frame.LONGEST && line.indexOf("\n") < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      line.append((char) next);
    }
    return line.toString();
  }

  private DamagedJournal fault(String reason) {
    return new DamagedJournal(file.toPath(), at, reason);
  }

  /// Everything from an offset to the end of a segment, one character a byte.
  static String rest(Path segment, long offset) throws IOException {
    try (var in = new FileInputStream(segment.toFile())) {
      in.skipNBytes(offset);
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
