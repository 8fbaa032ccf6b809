package org.outagraph.search;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// An index that cannot be used: it is damaged, or was written by another version of this program.
///
/// It is a view of the journal, so nothing is lost: make a new one with [SearchIndex#create(Path)]
/// and fill it with [SearchIndex#rebuild].
public final class DamagedIndex extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedIndex(Path folder, String reason, @Nullable Throwable cause) {
    super("The search index in " + folder + " has to be built anew: " + reason + ".", cause);
  }
}
