package org.outagraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Finds the files of a folder by their ending, in the order of their names.
final class Folder {
  private Folder() {}

  /// All files below the folder that end so and do not begin with `_`; none if there is no folder.
  static List<Path> files(Path folder, String ending) {
    return all(folder, ending).stream().filter(file -> !isTemplate(file)).toList();
  }

  /// The templates below the folder: files that begin with `_`.
  static List<Path> templates(Path folder, String ending) {
    return all(folder, ending).stream().filter(Folder::isTemplate).toList();
  }

  private static List<Path> all(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(ending) && Files.isRegularFile(path))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isTemplate(Path file) {
    return String.valueOf(file.getFileName()).startsWith("_");
  }
}
