package org.outagraph.ingest.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.outagraph.model.Problem;

/// The forms in which articles come in.
enum Form {
  PAGE,
  TEXT,
  FEED,
  ARCHIVE,
  /// Anything of these, packed.
  GZIP;

  /// What the reader takes, for people.
  static final List<String> ACCEPTED =
      List.of(
          "text/html",
          "text/plain",
          "application/rss+xml",
          "application/atom+xml",
          "application/warc");

  private static final int LOOKED_AT = 4096;

  /// Types that say little or are often wrong: the body decides.
  private static final Set<String> VAGUE =
      Set.of(
          "",
          "application/octet-stream",
          "binary/octet-stream",
          "text/xml",
          "application/xml",
          "application/rdf+xml",
          "application/gzip",
          "application/x-gzip",
          "text/plain");

  private static final Pattern FEED_ROOT =
      Pattern.compile("<(rss|feed|(\\w+:)?RDF)[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern PAGE_ROOT =
      Pattern.compile(
          "^\\s*(<\\?xml[^>]*>\\s*)?(<!--[^>]*>\\s*)*<(!doctype\\s+html|html|head|body)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PAGE_ELEMENT =
      Pattern.compile(
          "<(p|div|article|main|section|h1|span|br)\\b[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern BINARY =
      Pattern.compile(
          "^(%PDF-|\\x89PNG|PK\\x03\\x04|GIF8|\\xFF\\xD8\\xFF|\\x7FELF|BM.{4}\\x00{4}|RIFF|ID3|\\xD0\\xCF\\x11\\xE0)",
          Pattern.DOTALL);

  /// The form of a body by its media type and, where that says little, by how it begins.
  static Form of(Received received) {
    String type = mediaType(received.mediaType());
    byte[] body = received.body();
    String start = start(body);
    if (body.length > 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B) {
      return GZIP;
    }
    if (start.startsWith("WARC/")) {
      return ARCHIVE;
    }
    if (BINARY.matcher(start).find()) {
      throw unsupported(type.isEmpty() || VAGUE.contains(type) ? "unknown" : type);
    }
    return switch (type) {
      case "text/html", "application/xhtml+xml" -> PAGE;
      case "application/rss+xml", "application/atom+xml" -> FEED;
      case "application/warc", "application/x-warc" ->
          throw unsupported(type + " without a record");
      default -> {
        if (!VAGUE.contains(type)) {
          throw unsupported(type);
        }
        yield byStart(type, start);
      }
    };
  }

  private static Form byStart(String type, String start) {
    if (PAGE_ROOT.matcher(start).find()) {
      return PAGE;
    }
    if (type.equals("text/plain")) {
      return TEXT;
    }
    if (start.stripLeading().startsWith("<") && FEED_ROOT.matcher(start).find()) {
      return FEED;
    }
    if (type.contains("xml")) {
      throw unsupported(type + " that is no feed");
    }
    return PAGE_ELEMENT.matcher(start).find() ? PAGE : TEXT;
  }

  /// The type without its parameters, in small letters.
  static String mediaType(String header) {
    return header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /// The beginning as Latin-1, which no bytes break; of UTF-16 without its zeros.
  private static String start(byte[] body) {
    String start =
        new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    boolean marked = start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF");
    String plain = marked ? start.substring(2).replace("\0", "") : start;
    return plain.startsWith("\u00EF\u00BB\u00BF") ? plain.substring(3) : plain;
  }

  private static RuntimeException unsupported(String type) {
    return new Problem.UnsupportedMedia(type, ACCEPTED).toException();
  }
}
