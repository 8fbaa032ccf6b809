package org.outagraph.journal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// Changes of files that are still there after the power fails.
public final class Durable {
  private Durable() {}

  /// Puts the text in a file as a whole: whoever reads it, also after a crash, finds either what
  /// was there before or all of the text.
  public static void replace(Path file, String text) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".new");
    write(next, text.getBytes(StandardCharsets.UTF_8));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder(folderOf(file));
  }

  /// Makes a folder with all folders above it.
  public static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path above = folderOf(folder);
    makeFolder(above);
    Files.createDirectory(folder);
    forceFolder(above);
  }

  /// Makes the names in a folder durable: which files there are.
  ///
  /// Only a channel can do that, and an interrupt would close it: one that is due is put off.
  public static void forceFolder(Path folder) throws IOException {
    boolean interrupted = Thread.interrupted();
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "the root has no folder");
  }

  /// Writes a file whose name nobody looks for yet.
  static void write(Path file, byte[] bytes) throws IOException {
    try (var out = new FileOutputStream(file.toFile())) {
      out.write(bytes);
      out.getFD().sync();
    }
    forceFolder(folderOf(file));
  }
}
