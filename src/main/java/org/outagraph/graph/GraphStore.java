package org.outagraph.graph;

import java.nio.file.Path;
import java.util.function.Function;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;

/// The durable graph in TDB2: many readers, one writer. Safe for use by several threads.
public final class GraphStore implements AutoCloseable {
  private final DatasetGraph dataset;
  private final ReadThreads readers;

  private GraphStore(DatasetGraph dataset) {
    this.dataset = dataset;
    this.readers = new ReadThreads(Math.max(4, Runtime.getRuntime().availableProcessors() * 2));
  }

  /// Opens the store in a folder, or makes it there.
  public static GraphStore open(Path folder) {
    return new GraphStore(DatabaseMgr.connectDatasetGraph(folder.toString()));
  }

  /// A store in memory, for tests and checks.
  public static GraphStore inMemory() {
    return new GraphStore(DatabaseMgr.createDatasetGraph());
  }

  /// Lends the graph, inside one read transaction, to the work; what it returns must not hold on to
  /// it.
  ///
  /// Only for classes below this package: other packages use the readers and runners built on it.
  public <T> T read(Function<DatasetGraph, T> work) {
    return readers.run(
        () -> {
          dataset.begin(ReadWrite.READ);
          try {
            return work.apply(dataset);
          } finally {
            dataset.end();
          }
        });
  }

  @Override
  public void close() {
    readers.close();
    dataset.close();
  }
}
