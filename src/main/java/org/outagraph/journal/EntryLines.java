package org.outagraph.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.outagraph.model.Id;
import org.outagraph.model.OwnsState;

/// One entry, line by line from the file, however large it is. To be closed after use.
///
/// The checksum was seen when the journal was opened, or when the entry was written; it is not
/// looked at again.
@OwnsState("the place in the file; belongs to one thread")
public final class EntryLines implements AutoCloseable {
  private final long number;
  private final InputStream in;
  private final Map<String, String> headers;
  private final long length;
  private long at;

  private EntryLines(long number, InputStream in, long length) throws IOException {
    this.number = number;
    this.in = in;
    this.length = length;
    StringBuilder lines = new StringBuilder();
    for (String line = line(); !line.equals(EntryText.BEGIN); line = line()) {
      lines.append(line);
    }
    this.headers = EntryText.headers(lines.toString());
  }

  /// @param place where an entry begins, at or before the one that is wanted
  /// @param first the number of that entry
  static EntryLines of(Place place, long first, long number) throws IOException {
    InputStream in =
        new BufferedInputStream(new FileInputStream(place.segment().toFile()), 1 << 16);
    try {
      in.skipNBytes(place.offset());
      for (long passed = first; passed < number; passed++) {
        in.skipNBytes(frame(in, passed).length() + Frame.keptMark(passed).length);
      }
      return new EntryLines(number, in, frame(in, number).length());
    } catch (IOException | RuntimeException | Error e) {
      in.close();
      throw e;
    }
  }

  private static Frame frame(InputStream in, long number) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && line.length() < Frame.LONGEST; next = in.read()) {
      line.append((char) next);
      if (next == '\n') {
        break;
      }
    }
    return Frame.read(line.toString())
        .filter(frame -> frame.number() == number)
        .orElseThrow(() -> new IOException("Entry " + number + " does not begin at " + line));
  }

  public long number() {
    return number;
  }

  public Instant recordedAt() {
    return Instant.parse(EntryText.words(headers, "recordedAt"));
  }

  public String who() {
    return EntryText.words(headers, "who");
  }

  public String why() {
    return EntryText.words(headers, "why");
  }

  /// The entry's own name, which depends on all entries before it.
  public String id() {
    return EntryText.inner(headers, "id", "<", ">");
  }

  /// The name of the entry before.
  public String previous() {
    return EntryText.inner(headers, "prev", "<", ">");
  }

  /// How many lines add something.
  public long added() {
    return count("adds");
  }

  /// How many lines take something away.
  public long removed() {
    return count("deletes");
  }

  private long count(String name) {
    return Long.parseLong(headers.getOrDefault(name, "0"));
  }

  /// The things that came with it.
  public List<Id> came() {
    return ids("came");
  }

  /// The things that may look different with it.
  public List<Id> changed() {
    return ids("changed");
  }

  /// The things that are gone with it.
  public List<Id> went() {
    return ids("went");
  }

  private List<Id> ids(String name) {
    return headers.containsKey(name) ? EntryText.idList(EntryText.words(headers, name)) : List.of();
  }

  /// How many bytes of the entry have been read.
  public long place() {
    return at;
  }

  /// Goes on from a place that [#place] gave; false if no line of the entry begins there.
  public boolean skipTo(long place) {
    if (place <= at || place > length) {
      return place == at;
    }
    try {
      in.skipNBytes(place - at - 1);
      at = place;
      return in.read() == '\n';
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The next line that adds or takes away, without its line end; none at the end.
  public Optional<String> next() {
    try {
      while (at < length) {
        String line = line();
        if (line.startsWith("A ") || line.startsWith("D ")) {
          return Optional.of(line.substring(0, line.length() - 1));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    int next = in.read();
    while (next >= 0 && next != '\n') {
      line.write(next);
      next = in.read();
    }
    if (next < 0) {
      throw new IOException("Entry " + number + " ends before its " + length + " bytes do");
    }
    line.write('\n');
    at += line.size();
    return line.toString(UTF_8);
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
