package org.outagraph.ingest.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The text of an article in the one form in which quotes are counted: Unicode NFC, no control or
/// invisible formatting characters, single spaces, paragraphs apart by one empty line.
///
/// @param text the text; it may be empty
public record CleanText(String text) {
  private static final String BETWEEN = "\n\n";

  /// Controls, formatting characters (bidirectional marks, zero-width ones), unpaired surrogates,
  /// noncharacters and private ones; line ends are looked at before.
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\x{FFFE}\\x{FFFF}\\x{FFFD}]");

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u000b\\f]");
  private static final Pattern PARAGRAPH_END = Pattern.compile("\\n[\\s\\p{Z}\\p{Cf}]*\\n|\\u2029");

  public CleanText {
    if (!text.equals(clean(text))) {
      throw new IllegalArgumentException("The text is not clean: make one with CleanText.of");
    }
  }

  /// Cleans a text in which paragraphs are apart by empty lines.
  public static CleanText of(String raw) {
    return new CleanText(clean(raw));
  }

  /// Cleans paragraphs, one by one; empty ones are left out.
  public static CleanText ofParagraphs(List<String> paragraphs) {
    return of(String.join(BETWEEN, paragraphs.stream().map(CleanText::line).toList()));
  }

  private static String clean(String raw) {
    String lines = LINE_END.matcher(raw).replaceAll("\n");
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : List.of(PARAGRAPH_END.split(lines))) {
      String line = line(paragraph);
      if (!line.isEmpty()) {
        paragraphs.add(line);
      }
    }
    return String.join(BETWEEN, paragraphs);
  }

  private static String line(String paragraph) {
    String spaced = SPACES.matcher(paragraph).replaceAll(" ");
    String visible = INVISIBLE.matcher(spaced).replaceAll("");
    String normal = Normalizer.normalize(visible, Normalizer.Form.NFC);
    return SPACES.matcher(normal).replaceAll(" ").strip();
  }

  /// Where the paragraphs are, in order.
  public List<Span> paragraphs() {
    List<Span> paragraphs = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf(BETWEEN, start);
      int stop = end < 0 ? text.length() : end;
      paragraphs.add(new Span(start, stop));
      start = stop + BETWEEN.length();
    }
    return paragraphs;
  }

  /// The words at a place.
  public String at(Span span) {
    return span.of(text);
  }

  /// The number of code points before an offset, which is how offsets are told outside.
  public int codePoint(int offset) {
    return text.codePointCount(0, offset);
  }

  /// The place of a piece that is told in code points, or empty if the text has no such place.
  public Optional<Span> ofCodePoints(int start, int end) {
    int length = text.codePointCount(0, text.length());
    if (start < 0 || end < start || end > length) {
      return Optional.empty();
    }
    int from = text.offsetByCodePoints(0, start);
    return Optional.of(new Span(from, text.offsetByCodePoints(from, end - start)));
  }

  /// SHA-256 of the text in UTF-8, as 64 hexadecimal digits: `og:contentHash`.
  public String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public String toString() {
    return text;
  }
}
