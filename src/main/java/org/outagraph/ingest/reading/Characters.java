package org.outagraph.ingest.reading;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns bytes into characters: by byte order mark, header, declaration in the text, else UTF-8,
/// else by what the bytes look like; what does not decode is replaced, never refused.
final class Characters {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int LOOKED_AT = 4096;
  private static final int DETECTED_BY = 65_536;
  private static final int SURE = 40;

  private static final Pattern PARAMETER =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern XML =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{2,40})");
  private static final Pattern META =
      Pattern.compile(
          "<meta\\b[^>]{0,300}?charset\\s*=\\s*[\"']?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

  private Characters() {}

  /// Decodes a body whose header says this media type.
  static String decode(byte[] body, String mediaType) {
    Optional<Charset> marked = byMark(body);
    if (marked.isPresent()) {
      return withoutMark(new String(body, marked.get()));
    }
    Charset declared =
        named(PARAMETER.matcher(mediaType)).or(() -> inText(body)).orElse(StandardCharsets.UTF_8);
    return declared.equals(StandardCharsets.UTF_8)
        ? utf8OrGuessed(body)
        : strictly(body, StandardCharsets.UTF_8)
            .filter(text -> !isAscii(text))
            .orElseGet(() -> new String(body, declared));
  }

  private static String utf8OrGuessed(byte[] body) {
    return strictly(body, StandardCharsets.UTF_8)
        .orElseGet(
            () -> {
              String text = new String(body, StandardCharsets.UTF_8);
              return isMostlySound(text) ? text : new String(body, guessed(body));
            });
  }

  /// True if only a few bytes were broken, as by a cut within a character.
  private static boolean isMostlySound(String text) {
    long broken = text.chars().filter(c -> c == '\uFFFD').count();
    long sound = text.chars().filter(c -> c > 127 && c != '\uFFFD').count();
    return sound > 2 * broken;
  }

  private static Charset guessed(byte[] body) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(Arrays.copyOf(body, Math.min(body.length, DETECTED_BY)));
    CharsetMatch match = detector.detect();
    if (match == null || match.getConfidence() < SURE) {
      return WESTERN;
    }
    Charset found = known(match.getName()).orElse(WESTERN);
    return found.newEncoder().maxBytesPerChar() >= 1 && !found.equals(StandardCharsets.UTF_8)
        ? found
        : WESTERN;
  }

  private static Optional<String> strictly(byte[] body, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static Optional<Charset> byMark(byte[] body) {
    if (begins(body, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (begins(body, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return begins(body, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  private static boolean begins(byte[] body, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= body.length || (body[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Optional<Charset> inText(byte[] body) {
    String start =
        new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    return named(XML.matcher(start)).or(() -> named(META.matcher(start)));
  }

  private static Optional<Charset> named(Matcher matcher) {
    return matcher.find() ? known(matcher.group(1)) : Optional.empty();
  }

  /// The charset that browsers take for a label: pages that say Latin-1 mean windows-1252, and a
  /// declaration that could be read cannot have been UTF-16.
  private static Optional<Charset> known(String label) {
    return switch (label.toLowerCase(Locale.ROOT)) {
      case "iso-8859-1", "latin1", "us-ascii", "ascii" -> Optional.of(WESTERN);
      case "gb2312", "gbk" -> Optional.of(Charset.forName("GB18030"));
      case "utf-16", "utf-16le", "utf-16be", "utf-32", "utf-7" ->
          Optional.of(StandardCharsets.UTF_8);
      default -> supported(label);
    };
  }

  private static Optional<Charset> supported(String label) {
    try {
      return Optional.of(Charset.forName(label)).filter(Charset::canEncode);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
