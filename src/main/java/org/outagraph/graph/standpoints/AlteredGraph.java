package org.outagraph.graph.standpoints;

import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.util.iterator.ExtendedIterator;

/// A graph without some of its triples and with some others.
final class AlteredGraph extends GraphBase {
  private final Graph base;
  private final Predicate<Triple> hidden;
  private final Graph others;

  AlteredGraph(Graph base, Predicate<Triple> hidden, Graph others) {
    this.base = base;
    this.hidden = hidden;
    this.others = others;
  }

  /// A data set that has the graph alone, to be asked in the same way as the store.
  DatasetGraph inPlaceOf(DatasetGraph store) {
    DatasetGraph seen = new DatasetGraphMapLink(this);
    seen.getContext().putAll(store.getContext());
    return new DatasetGraphReadOnly(seen);
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    ExtendedIterator<Triple> left = base.find(pattern).filterDrop(hidden);
    return others.isEmpty() ? left : left.andThen(others.find(pattern));
  }
}
