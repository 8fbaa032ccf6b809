package org.outagraph.knowledge;

import java.time.Duration;
import org.outagraph.journal.EntryLines;
import org.outagraph.journal.FileJournal;

/// What whoever follows the changes reads: entries up to the version that is published.
public final class ChangeFeed {
  private final FileJournal journal;
  private final Committer committer;

  ChangeFeed(FileJournal journal, Committer committer) {
    this.journal = journal;
    this.committer = committer;
  }

  /// The last version that there is.
  public long version() {
    return committer.version();
  }

  /// Waits until there is a version after that one, and returns the last one then.
  public long versionAfter(long known, Duration patience) {
    return committer.awaitAfter(known, patience);
  }

  /// The change that made a version, line by line; there must be that version. To be closed.
  public EntryLines change(long version) {
    return journal.lines(version);
  }
}
