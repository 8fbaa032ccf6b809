package org.outagraph.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import org.outagraph.model.Problem;

/// Where a page of rows ends: the version that the rows are of and how many came before, with a
/// checksum over these and what was asked.
///
/// @param version the version of the graph that gave the first page
/// @param row the number of the next row, counted from 0
record RowCursor(long version, int row) {
  private static final int BYTES = Integer.BYTES + Long.BYTES + Integer.BYTES;

  String write(String asked) {
    byte[] bytes =
        ByteBuffer.allocate(BYTES).putInt(sum(asked)).putLong(version).putInt(row).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// What [#write] wrote for the same question, or [Problem.Invalid].
  static RowCursor read(String text, String asked) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.remaining() == BYTES) {
        int sum = bytes.getInt();
        RowCursor cursor = new RowCursor(bytes.getLong(), bytes.getInt());
        if (sum == cursor.sum(asked)) {
          return cursor;
        }
      }
    } catch (IllegalArgumentException e) {
      throw damaged(text).toException(e);
    }
    throw damaged(text).toException();
  }

  private int sum(String asked) {
    CRC32 sum = new CRC32();
    sum.update(ByteBuffer.allocate(BYTES).putLong(version).putInt(row).array());
    sum.update(asked.getBytes(StandardCharsets.UTF_8));
    return (int) sum.getValue();
  }

  private static Problem damaged(String text) {
    return new Problem.Invalid(
        "cursor",
        text,
        "take it unchanged from \"next\" of the page before, with the same arguments, or leave it"
            + " out to start from the first page");
  }
}
