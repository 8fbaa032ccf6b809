package org.outagraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Clears away what a compaction left behind when the process was killed in the middle: half-made
/// copies, and generations older than the one in use.
///
/// To be called while the store's lock is held, so that no other process is compacting.
final class CompactionLeftovers {
  private static final Pattern HALF_MADE = Pattern.compile("Data-\\d+-tmp");
  private static final Pattern GENERATION = Pattern.compile("Data-\\d+");

  private CompactionLeftovers() {}

  static void sweep(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> generations = matching(folder, GENERATION);
    generations.stream()
        .limit(Math.max(0, generations.size() - 1L))
        .forEach(CompactionLeftovers::delete);
    matching(folder, HALF_MADE).forEach(CompactionLeftovers::delete);
  }

  private static List<Path> matching(Path folder, Pattern name) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .filter(path -> name.matcher(String.valueOf(path.getFileName())).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
