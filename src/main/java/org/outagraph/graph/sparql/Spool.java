package org.outagraph.graph.sparql;

import java.io.OutputStream;
import java.util.Arrays;
import org.outagraph.model.OwnsState;

/// An answer while it grows: text in UTF-8.
@OwnsState("grows while one thread writes one answer")
final class Spool extends OutputStream {
  private byte[] bytes = new byte[8 << 10];
  private int size;

  int size() {
    return size;
  }

  @Override
  public void write(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  @Override
  public void write(byte[] source, int from, int count) {
    room(count);
    System.arraycopy(source, from, bytes, size, count);
    size += count;
  }

  /// Writes a character of the basic multilingual plane, or both halves of a pair at once with
  /// [#pair].
  void character(char c) {
    room(3);
    if (c < 0x80) {
      bytes[size++] = (byte) c;
    } else if (c < 0x800) {
      bytes[size++] = (byte) (0xC0 | (c >> 6));
      bytes[size++] = (byte) (0x80 | (c & 0x3F));
    } else {
      bytes[size++] = (byte) (0xE0 | (c >> 12));
      bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
      bytes[size++] = (byte) (0x80 | (c & 0x3F));
    }
  }

  /// Writes a character beyond the basic multilingual plane.
  void pair(int codePoint) {
    room(4);
    bytes[size++] = (byte) (0xF0 | (codePoint >> 18));
    bytes[size++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
    bytes[size++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
    bytes[size++] = (byte) (0x80 | (codePoint & 0x3F));
  }

  /// Writes a text as it stands; half a pair becomes U+FFFD.
  Spool text(String text) {
    for (int at = 0; at < text.length(); at++) {
      at += character(text, at);
    }
    return this;
  }

  /// Writes the character at a place and returns how many more places it took.
  int character(String text, int at) {
    char c = text.charAt(at);
    if (!Character.isSurrogate(c)) {
      character(c);
      return 0;
    }
    int codePoint = text.codePointAt(at);
    if (Character.isSupplementaryCodePoint(codePoint)) {
      pair(codePoint);
      return 1;
    }
    character('\uFFFD');
    return 0;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void room(int more) {
    if (more > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }
}
