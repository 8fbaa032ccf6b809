package org.outagraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.outagraph.model.OwnsState;

/// Commits of the index that somebody is still going through, page by page, while others follow.
///
/// Only what a page was given out of is kept: the last [#MOST] of them, and each for [#LONGEST]
/// after the next. Safe for use by several threads.
final class KeptCommits implements AutoCloseable {
  static final int MOST = 32;
  static final Duration LONGEST = Duration.ofMinutes(15);

  private final SearcherLifetimeManager searchers = new SearcherLifetimeManager();

  /// A commit: the version of the graph, and the number that Lucene gave it.
  record Mark(long version, long number) {}

  /// Work on a commit that may turn out to need it again.
  interface Reading<T> {
    T from(IndexSearcher searcher, Keeping keeping) throws IOException;
  }

  /// Keeps the commit that is being read.
  interface Keeping {
    Mark keep() throws IOException;
  }

  static Mark markOf(IndexSearcher searcher) throws IOException {
    long number = ((DirectoryReader) searcher.getIndexReader()).getVersion();
    return new Mark(IndexFiles.version(searcher), number);
  }

  Mark keep(IndexSearcher searcher) throws IOException {
    searchers.record(searcher);
    searchers.prune(new Oldest());
    return markOf(searcher);
  }

  <T> Optional<T> read(Mark mark, Reading<T> work) {
    IndexSearcher searcher = searchers.acquire(mark.number);
    if (searcher == null) {
      return Optional.empty();
    }
    try {
      return IndexFiles.version(searcher) == mark.version
          ? Optional.of(work.from(searcher, () -> mark))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      release(searcher);
    }
  }

  private void release(IndexSearcher searcher) {
    try {
      searchers.release(searcher);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Chooses what is kept no longer; it is shown the newest first.
  @OwnsState("counts what it is shown; made for one look")
  private static final class Oldest implements SearcherLifetimeManager.Pruner {
    private int seen;

    @Override
    public boolean doPrune(double age, IndexSearcher searcher) {
      return ++seen > MOST || age > LONGEST.toSeconds();
    }
  }

  @Override
  public void close() throws IOException {
    searchers.close();
  }
}
