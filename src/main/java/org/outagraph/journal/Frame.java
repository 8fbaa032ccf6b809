package org.outagraph.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// The line that announces an entry: its number, its length in bytes and their checksum.
record Frame(long number, int length, int checksum) {
  /// No frame line is longer than this.
  static final int LONGEST = 48;

  private static final Pattern LINE =
      Pattern.compile("#entry ([1-9]\\d{0,17}) (\\d{1,9}) ([0-9a-f]{8})\n");

  static Frame around(long number, byte[] entry) {
    return new Frame(number, entry.length, checksum(number, entry));
  }

  static Optional<Frame> read(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? Optional.of(
            new Frame(
                Long.parseLong(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                HexFormat.fromHexDigits(matcher.group(3))))
        : Optional.empty();
  }

  boolean fits(byte[] entry) {
    return entry.length == length && checksum(number, entry) == checksum;
  }

  String line() {
    return "#entry " + number + " " + length + " " + HexFormat.of().toHexDigits(checksum) + "\n";
  }

  /// The line that follows an entry once it is durable.
  static byte[] keptMark(long number) {
    return ("#kept " + number + "\n").getBytes(US_ASCII);
  }

  /// True if the bytes of a segment contain a mark or a frame: proof that what stands before was
  /// durable. No entry's text can contain one, for a term has no line end within.
  static boolean anyIn(String bytes) {
    return Pattern.compile("#kept \\d+\n").matcher(bytes).find() || LINE.matcher(bytes).find();
  }

  private static int checksum(long number, byte[] entry) {
    CRC32C sum = new CRC32C();
    sum.update((number + " " + entry.length + "\n").getBytes(US_ASCII));
    sum.update(entry);
    return (int) sum.getValue();
  }
}
