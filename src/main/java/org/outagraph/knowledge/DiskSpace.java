package org.outagraph.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.outagraph.model.Problem;

/// Watches that the disk keeps some room: TDB2 meets a full disk as a fault in mapped memory, so
/// writing stops long before.
final class DiskSpace {
  private final Path folder;
  private final long floor;

  DiskSpace(Path folder, long floor) {
    this.folder = folder;
    this.floor = floor;
  }

  void refuseWhenLow() {
    refuseWithout(0);
  }

  /// Refuses work that takes so much room for itself.
  void refuseWithout(long bytes) {
    shortage(floor + bytes)
        .ifPresent(
            why -> {
              throw new Problem.Unavailable(why, Duration.ofMinutes(1)).toException();
            });
  }

  /// What is wrong, if there is too little room.
  Optional<String> shortage() {
    return shortage(floor);
  }

  private Optional<String> shortage(long needed) {
    long free = free();
    return free >= needed
        ? Optional.empty()
        : Optional.of(
            "The disk has %d MB left and writing needs %d MB.".formatted(free >> 20, needed >> 20));
  }

  /// How much room a folder takes on the disk.
  static long taken(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(DiskSpace::size).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The index deletes files at any time.
  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  private long free() {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
