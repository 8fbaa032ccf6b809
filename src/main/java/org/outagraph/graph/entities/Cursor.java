package org.outagraph.graph.entities;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Problem;

/// The end of a page as text that its reader hands back: a position with a checksum.
///
/// It names the last thing that was shown, not a number, so that a page goes on at the right place
/// when things were added or taken away meanwhile.
final class Cursor {
  private static final char BETWEEN = '\n';

  private Cursor() {}

  static String of(Position last) {
    byte[] text = (last.id().path() + BETWEEN + last.key()).getBytes(StandardCharsets.UTF_8);
    byte[] checked =
        ByteBuffer.allocate(Integer.BYTES + text.length).putInt(checksum(text)).put(text).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(checked);
  }

  /// The position in a cursor of a list of that kind, or [Problem.Invalid].
  static Position read(String cursor, Kind kind) {
    return position(cursor)
        .filter(position -> position.id().kind() == kind)
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

  private static Optional<Position> position(String cursor) {
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
    String words = new String(text, StandardCharsets.UTF_8);
    int between = words.indexOf(BETWEEN);
    return between < 0
        ? Optional.empty()
        : Id.ofPath(words.substring(0, between))
            .map(id -> new Position(words.substring(between + 1), id));
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
