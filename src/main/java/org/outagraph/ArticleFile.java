package org.outagraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Files that may have articles in them, with their media types by their names' endings.
final class ArticleFile {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("txt", "text/plain"),
          Map.entry("text", "text/plain"),
          Map.entry("md", "text/plain"),
          Map.entry("html", "text/html"),
          Map.entry("htm", "text/html"),
          Map.entry("xhtml", "application/xhtml+xml"),
          Map.entry("xml", "application/xml"),
          Map.entry("rss", "application/rss+xml"),
          Map.entry("atom", "application/atom+xml"),
          Map.entry("warc", "application/warc"),
          Map.entry("gz", "application/gzip"));

  private ArticleFile() {}

  /// The file itself, or all files of a folder and of those in it that look like articles, by name.
  static List<Path> in(Path place) {
    if (!Files.exists(place)) {
      throw new Refusal("There is no file or folder " + place);
    }
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> files = Files.walk(place)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> TYPES.containsKey(ending(file)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Its media type; the reader looks for itself where there is none.
  static String mediaType(Path file) {
    return TYPES.getOrDefault(ending(file), "application/octet-stream");
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.startsWith(".") ? "" : name.substring(name.lastIndexOf('.') + 1);
  }
}
