package org.outagraph.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.outagraph.journal.Durable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folders `generations/0001`, `0002` …, each with a set of views, and the file `CURRENT` that
/// names the one in use. A folder that is not named there is unfinished or out of use.
final class Generations {
  private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
  private static final Pattern NAME = Pattern.compile("\\d{4,9}");

  private final Path folder;
  private final Path current;

  Generations(Path data) {
    folder = data.resolve("generations");
    current = data.resolve("CURRENT");
    try {
      Durable.makeFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The one in use, if there is one.
  Optional<Path> current() {
    try {
      String name = Files.readString(current).strip();
      return NAME.matcher(name).matches()
          ? Optional.of(folder.resolve(name)).filter(Files::isDirectory)
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// An empty folder for the next one.
  Path next() {
    List<Path> all = all();
    int number = all.isEmpty() ? 0 : Integer.parseInt(name(all.getLast()));
    Path next = folder.resolve("%04d".formatted(number + 1));
    try {
      Durable.makeFolder(next);
      return next;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Puts a finished one in use, at once and for good.
  void use(Path generation) {
    try {
      Durable.replace(current, name(generation) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Deletes those that are not in use; nobody may have them open.
  void sweep() {
    Optional<Path> inUse = current();
    for (Path generation : all()) {
      if (!inUse.equals(Optional.of(generation))) {
        LOG.info("Deleting the views in {}, which are not in use", generation);
        delete(generation);
      }
    }
  }

  /// Deletes a folder with all in it.
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException e) {
      LOG.debug("{} is gone already", folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> all() {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(path -> NAME.matcher(name(path)).matches())
          .sorted(Comparator.comparingInt(path -> Integer.parseInt(name(path))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path generation) {
    return String.valueOf(generation.getFileName());
  }
}
