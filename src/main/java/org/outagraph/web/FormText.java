package org.outagraph.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.outagraph.model.Problem;

/// Reads `name=value&…` strictly: a broken escape or broken UTF-8 is the caller's mistake, never a
/// guess.
///
/// The form is `application/x-www-form-urlencoded`
/// (<https://url.spec.whatwg.org/#urlencoded-parsing>).
final class FormText {
  /// Stands where the server could not read the address; whoever means it escapes it.
  private static final char REPLACEMENT = '\uFFFD';

  private FormText() {}

  static Map<String, List<String>> parse(String text) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int at = pair.indexOf('=');
      String name = decode(at < 0 ? pair : pair.substring(0, at));
      String value = at < 0 ? "" : decode(pair.substring(at + 1));
      fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }
    return fields;
  }

  private static String decode(String text) {
    if (text.indexOf(REPLACEMENT) >= 0) {
      throw broken(text, "its bytes are not UTF-8");
    }
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer decoded = ByteBuffer.allocate(raw.length);
    for (int i = 0; i < raw.length; i++) {
      switch (raw[i]) {
        case '+' -> decoded.put((byte) ' ');
        case '%' -> {
          if (i + 2 >= raw.length || hex(raw[i + 1]) < 0 || hex(raw[i + 2]) < 0) {
            throw broken(text, "after % come two hexadecimal digits");
          }
          decoded.put((byte) (hex(raw[i + 1]) * 16 + hex(raw[i + 2])));
          i += 2;
        }
        default -> decoded.put(raw[i]);
      }
    }
    try {
      String read = StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
      if (read.indexOf('\0') >= 0) {
        throw broken(text, "no text here has the character 0");
      }
      return read;
    } catch (CharacterCodingException e) {
      throw broken(text, "the escaped bytes are not UTF-8");
    }
  }

  private static int hex(byte digit) {
    return Character.digit(digit, 16);
  }

  private static RuntimeException broken(String text, String reason) {
    return new Problem.Invalid("the query string", text, reason).toException();
  }
}
