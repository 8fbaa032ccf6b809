package org.outagraph.graph.entities;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Problem;

/// The end of a page as text that its reader hands back: a position in a list of some version, with
/// a checksum.
///
/// It names the last thing that was shown, not a number, so that a page goes on at the right place
/// also where the list is another one by then.
///
/// @param version the version that the page was read from
/// @param wish which list it was: its filters and order, and from when it was seen
/// @param last the last thing on the page
record Cursor(long version, String wish, Position last) {
  private static final String BETWEEN = "\n";

  String write() {
    String words = String.join(BETWEEN, Long.toString(version), wish, last.id().path(), last.key());
    byte[] text = words.getBytes(StandardCharsets.UTF_8);
    byte[] checked =
        ByteBuffer.allocate(Integer.BYTES + text.length).putInt(checksum(text)).put(text).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(checked);
  }

  /// What a cursor of a list of that kind says, or [Problem.Invalid].
  static Cursor read(String cursor, Kind kind) {
    return read(cursor)
        .filter(known -> known.last.id().kind() == kind)
        .orElseThrow(
            () ->
                new Problem.Invalid(
                        "cursor",
                        cursor,
                        "it is not one of a list of "
                            + kind.path()
                            + "; take it unchanged from \"next\" of the page before, or leave it"
                            + " out to start from the first page")
                    .toException());
  }

  /// What a cursor of that very list says, or [Problem.Invalid].
  static Cursor read(String cursor, Kind kind, String wish) {
    Cursor known = read(cursor, kind);
    if (!known.wish.equals(wish)) {
      throw new Problem.Invalid(
              "cursor",
              cursor,
              "it goes on with a list of other filters, another sort or other times; give those of"
                  + " the page that it came with")
          .toException();
    }
    return known;
  }

  private static Optional<Cursor> read(String cursor) {
    ByteBuffer checked = ByteBuffer.wrap(bytes(cursor));
    if (checked.remaining() < Integer.BYTES) {
      return Optional.empty();
    }
    int checksum = checked.getInt();
    byte[] text = new byte[checked.remaining()];
    checked.get(text);
    if (checksum != checksum(text)) {
      return Optional.empty();
    }
    String[] parts = new String(text, StandardCharsets.UTF_8).split(BETWEEN, 4);
    return parts.length < 4
        ? Optional.empty()
        : Id.ofPath(parts[2])
            .map(id -> new Cursor(Long.parseLong(parts[0]), parts[1], new Position(parts[3], id)));
  }

  private static byte[] bytes(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static int checksum(byte[] text) {
    CRC32 crc = new CRC32();
    crc.update(text);
    return (int) crc.getValue();
  }
}
