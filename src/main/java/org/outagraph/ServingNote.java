package org.outagraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The note that a server leaves in its data folder, so that other commands ask it instead of the
/// folder, which one process alone may open.
///
/// @param file where the note is
/// @param address where the server answers
record ServingNote(Path file, URI address) {
  private static final String NAME = "serving";

  static ServingNote write(Path data, String host, int port) {
    String reachable = host.equals("0.0.0.0") ? "127.0.0.1" : host;
    String literal = reachable.contains(":") ? "[" + reachable + "]" : reachable;
    var note =
        new ServingNote(data.resolve(NAME), URI.create("http://" + literal + ":" + port + "/"));
    try {
      Files.writeString(note.file, note.address + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return note;
  }

  /// The note in the folder, if a server left one; it may be an old one.
  static Optional<ServingNote> in(Path data) {
    Path file = data.resolve(NAME);
    try {
      return Files.exists(file)
          ? Optional.of(new ServingNote(file, URI.create(Files.readString(file).strip())))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
