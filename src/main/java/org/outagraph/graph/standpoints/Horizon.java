package org.outagraph.graph.standpoints;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphZero;
import org.outagraph.graph.GraphStore;
import org.outagraph.model.Standpoint;

/// As much of the graph as was known by a day, or was so on a day.
///
/// Whether a thing is hidden is judged when it is met, and remembered while the version stays.
final class Horizon implements Perspective {
  private final Standpoint standpoint;
  private final Perspective whole;
  private final Predicate<Node> claimed;
  private final AtomicReference<Verdicts> newest = new AtomicReference<>(new Verdicts(-1));

  /// @param whole what is seen of the store before anything is hidden
  /// @param claimed whether a property makes statements that need a claim
  Horizon(Standpoint standpoint, Perspective whole, Predicate<Node> claimed) {
    this.standpoint = standpoint;
    this.whole = whole;
    this.claimed = claimed;
  }

  @Override
  public DatasetGraph of(DatasetGraph store) {
    DatasetGraph seen = whole.of(store);
    Graph graph = seen.getDefaultGraph();
    Judge judge =
        new Judge(graph, new Moment(standpoint), verdicts(GraphStore.version(seen)), claimed);
    return new AlteredGraph(graph, judge::hides, GraphZero.instance()).inPlaceOf(store);
  }

  private Verdicts verdicts(long version) {
    return newest.updateAndGet(last -> last.version() == version ? last : new Verdicts(version));
  }

  @Override
  public Object lens() {
    return Standpoint.at(standpoint.knownAt(), standpoint.validAt());
  }
}
