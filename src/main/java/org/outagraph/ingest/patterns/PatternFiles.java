package org.outagraph.ingest.patterns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads the folder of patterns: one folder a language, read in the order of their names; a file
/// whose name begins with `_` comes first, for what others use.
public final class PatternFiles {
  private static final String ENDING = ".patterns";

  private PatternFiles() {}

  /// The books by language.
  public static Map<String, Book> read(Path folder) {
    Map<String, Book> books = new TreeMap<>();
    for (Path language : within(folder).filter(Files::isDirectory).toList()) {
      String tag = String.valueOf(language.getFileName());
      var reader = new BookReader(tag);
      for (Path file : within(language).filter(PatternFiles::isPatterns).toList()) {
        reader.add(tag + "/" + file.getFileName(), lines(file));
      }
      books.put(tag, reader.book());
    }
    return books;
  }

  private static boolean isPatterns(Path file) {
    return String.valueOf(file.getFileName()).endsWith(ENDING);
  }

  private static Stream<Path> within(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      List<Path> sorted = new ArrayList<>(paths.sorted(PatternFiles::inOrder).toList());
      return sorted.stream();
    } catch (IOException e) {
      throw new UncheckedIOException("Patterns cannot be read from " + folder, e);
    }
  }

  private static int inOrder(Path one, Path other) {
    String first = String.valueOf(one.getFileName());
    String second = String.valueOf(other.getFileName());
    if (first.startsWith("_") != second.startsWith("_")) {
      return first.startsWith("_") ? -1 : 1;
    }
    return first.compareTo(second);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Patterns cannot be read from " + file, e);
    }
  }
}
