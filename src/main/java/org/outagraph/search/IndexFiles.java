package org.outagraph.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;
import org.outagraph.model.OwnsState;

/// The files of the index: one writer, and readers that see whole commits only.
///
/// Every commit carries the version it reflects and is forced to the disk. The lock of the folder
/// is the operating system's: it goes with the process, however that ends. Safe for use by several
/// threads.
@OwnsState(
    "a writer that failed is replaced, on the one thread of WriterThread, which alone uses it")
final class IndexFiles implements AutoCloseable {
  /// Of what the index holds and how words are cut; an index of another format is built anew.
  static final String FORMAT = "5";

  private static final String FORMAT_KEY = "outagraph.format";
  private static final String VERSION_KEY = "outagraph.version";
  private static final long EMPTY = -1;

  /// Tells at every start that vectors could be searched faster; there are none here.
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    VECTORS.setLevel(Level.SEVERE);
  }

  private final Path folder;
  private final MMapDirectory directory;
  private final WriterThread thread;
  private final SearcherManager searchers;
  private final KeptCommits kept = new KeptCommits();
  private IndexWriter writer;

  private IndexFiles(Path folder, WriterThread thread, MMapDirectory directory, IndexWriter writer)
      throws IOException {
    this.folder = folder;
    this.thread = thread;
    this.directory = directory;
    this.writer = writer;
    this.searchers = new SearcherManager(directory, new Searchers());
  }

  /// Work on the index.
  interface Reading<T> {
    T from(IndexSearcher searcher) throws IOException;
  }

  /// Changes of the index.
  interface Writing {
    void to(IndexWriter writer) throws IOException;
  }

  /// Opens the index in a folder, or makes an empty one there, and proves that it can be read.
  static IndexFiles open(Path folder) {
    var thread = new WriterThread();
    try {
      return thread.run(() -> opened(folder, thread));
    } catch (RuntimeException | Error e) {
      thread.close();
      throw e;
    }
  }

  private static IndexFiles opened(Path folder, WriterThread thread) throws IOException {
    Files.createDirectories(folder);
    var directory = new MMapDirectory(folder);
    try {
      IndexWriter writer = writer(directory);
      try {
        startEmpty(directory, writer);
        var files = new IndexFiles(folder, thread, directory, writer);
        files.prove();
        return files;
      } catch (IOException | RuntimeException | Error e) {
        writer.rollback();
        throw e;
      }
    } catch (LockObtainFailedException e) {
      directory.close();
      throw inUse(folder, e);
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | NoSuchFileException
        | FileNotFoundException
        | EOFException e) {
      directory.close();
      throw new DamagedIndex(folder, "its files are damaged", e);
    } catch (IOException | RuntimeException | Error e) {
      directory.close();
      throw e;
    }
  }

  private static IndexWriter writer(MMapDirectory directory) throws IOException {
    var config =
        new IndexWriterConfig(WordAnalyzer.forIndexing(Stem.ENGLISH))
            .setSimilarity(new FieldScoring())
            .setCommitOnClose(false);
    return new IndexWriter(directory, config);
  }

  private static void startEmpty(MMapDirectory directory, IndexWriter writer) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      writer.setLiveCommitData(mark(EMPTY).entrySet());
      writer.commit();
    }
  }

  private static Map<String, String> mark(long version) {
    return Map.of(FORMAT_KEY, FORMAT, VERSION_KEY, Long.toString(version));
  }

  /// Reads every file once and compares its checksum: a fault found later would be found by a user.
  private void prove() throws IOException {
    lend(
        searcher -> {
          for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            leaf.reader().checkIntegrity();
          }
          String format = mark(searcher).getOrDefault(FORMAT_KEY, "none");
          if (!format.equals(FORMAT)) {
            throw new DamagedIndex(
                folder, "its format is " + format + ", this program's is " + FORMAT, null);
          }
          return format;
        });
  }

  /// Removes all files of an index from a folder, unless it is in use.
  static void clear(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var directory = new MMapDirectory(folder);
        var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
    } catch (LockObtainFailedException e) {
      throw inUse(folder, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IllegalStateException inUse(Path folder, LockObtainFailedException e) {
    return new IllegalStateException("The search index in " + folder + " is in use.", e);
  }

  /// The version of the last commit, -1 if there was none yet.
  long version() {
    return read(IndexFiles::version);
  }

  /// The version that a searcher sees.
  static long version(IndexSearcher searcher) throws IOException {
    return Long.parseLong(mark(searcher).getOrDefault(VERSION_KEY, "-1"));
  }

  /// Lends the last commit, and lets the work keep it for later.
  <T> T readAndKeep(KeptCommits.Reading<T> work) {
    return read(searcher -> work.from(searcher, () -> kept.keep(searcher)));
  }

  /// Lends a commit that was kept; none if it is kept no longer.
  <T> Optional<T> readKept(KeptCommits.Mark mark, KeptCommits.Reading<T> work) {
    Optional<T> done = kept.read(mark, work);
    return done.isPresent()
        ? done
        : readAndKeep(
            (searcher, keeping) ->
                KeptCommits.markOf(searcher).equals(mark)
                    ? Optional.of(work.from(searcher, keeping))
                    : Optional.empty());
  }

  private static Map<String, String> mark(IndexSearcher searcher) throws IOException {
    return ((DirectoryReader) searcher.getIndexReader()).getIndexCommit().getUserData();
  }

  /// Lends the last commit to the work; what it returns must not hold on to it.
  <T> T read(Reading<T> work) {
    try {
      return lend(work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T lend(Reading<T> work) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return work.from(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /// Makes the changes, commits them as the version, and lets readers see them; all or nothing.
  void write(long version, Writing changes) {
    thread.run(
        () -> {
          try {
            changes.to(writer);
            writer.setLiveCommitData(mark(version).entrySet());
            writer.commit();
          } catch (IOException | RuntimeException | Error e) {
            startAgain(e);
            throw e;
          }
          searchers.maybeRefreshBlocking();
          return version;
        });
  }

  /// Forgets what is not committed; Lucene's only way to do so is to close the writer.
  private void startAgain(Throwable reason) {
    try {
      writer.rollback();
      writer = writer(directory);
    } catch (IOException | RuntimeException e) {
      reason.addSuppressed(e);
    }
  }

  @Override
  public void close() {
    thread.run(
        () -> {
          kept.close();
          searchers.close();
          writer.rollback();
          directory.close();
          return folder;
        });
    thread.close();
  }

  private static final class Searchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      var searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new FieldScoring());
      return searcher;
    }
  }
}
