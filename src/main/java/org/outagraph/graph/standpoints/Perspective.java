package org.outagraph.graph.standpoints;

import org.apache.jena.sparql.core.DatasetGraph;

/// A way to look at the store. Safe for use by several threads.
public interface Perspective {
  /// The store as it is.
  Perspective NOW =
      new Perspective() {
        @Override
        public DatasetGraph of(DatasetGraph store) {
          return store;
        }

        @Override
        public Object lens() {
          return "";
        }
      };

  /// What is seen of the store; lives no longer than the transaction that the store is in.
  ///
  /// Only for the graph package and what is below it.
  DatasetGraph of(DatasetGraph store);

  /// Equal for two perspectives that see the same of each version.
  Object lens();
}
