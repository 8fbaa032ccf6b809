package org.outagraph.ingest.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.journal.Durable;

/// The texts of articles as files, each named by its hash.
///
/// @param folder where they are
record Texts(Path folder) {
  /// Keeps a text; it is durable then.
  void keep(CleanText text) {
    Path file = file(text.hash());
    try {
      if (!Files.exists(file)) {
        Durable.makeFolder(file.resolveSibling(""));
        Durable.replace(file, text.text());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The text could not be kept", e);
    }
  }

  /// The text with that hash, if it is there.
  Optional<CleanText> text(String hash) {
    try {
      return Optional.of(new CleanText(Files.readString(file(hash))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The text could not be read", e);
    }
  }

  void delete(String hash) {
    try {
      if (Files.deleteIfExists(file(hash))) {
        Durable.forceFolder(file(hash).resolveSibling(""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The text could not be deleted", e);
    }
  }

  /// Two folders deep, for no folder should have hundreds of thousands of files.
  private Path file(String hash) {
    return folder.resolve(hash.substring(0, 2)).resolve(hash + ".txt");
  }
}
