package org.outagraph.journal;

import java.nio.file.Path;

/// A fault inside the journal that no crash explains; a person has to look at it, and nothing is
/// read past it.
public final class DamagedJournal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;
  private final long offset;
  private final String reason;

  DamagedJournal(Path file, long offset, String reason) {
    super(
        "The journal is damaged: %s, byte %d: %s. Restore this file from a backup."
            .formatted(file, offset, reason));
    this.file = file;
    this.offset = offset;
    this.reason = reason;
  }

  /// The segment with the fault.
  public Path file() {
    return file;
  }

  /// Where in the segment it is: the beginning of the entry or mark that cannot be read.
  public long offset() {
    return offset;
  }

  String reason() {
    return reason;
  }
}
