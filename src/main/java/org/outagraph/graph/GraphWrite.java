package org.outagraph.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;

/// Replaces, extends or removes one graph as a whole.
@OwnsState("whether the graph was there, set when the change is made, on the writer's thread")
public final class GraphWrite implements ChangeMaker {
  private final GraphName name;
  private final Manner manner;
  private final List<Triple> triples;
  private final Condition condition;
  private volatile boolean existed = true;

  private enum Manner {
    REPLACE,
    MERGE,
    REMOVE
  }

  /// Where the change is to be made at all.
  public enum Condition {
    ANYWHERE,
    /// Only if there is such a graph.
    IF_THERE,
    /// Only if there is none yet.
    IF_NEW
  }

  private GraphWrite(GraphName name, Manner manner, List<Triple> triples, Condition condition) {
    this.name = name;
    this.manner = manner;
    this.triples = List.copyOf(triples);
    this.condition = condition;
  }

  /// Makes the graph say what the document says, and no more.
  public static GraphWrite replacing(
      GraphName name, byte[] document, RdfForm form, Condition condition) {
    return new GraphWrite(name, Manner.REPLACE, read(name, document, form), condition);
  }

  /// Adds what the document says.
  public static GraphWrite merging(
      GraphName name, byte[] document, RdfForm form, Condition condition) {
    return new GraphWrite(name, Manner.MERGE, read(name, document, form), condition);
  }

  /// Takes all of the graph away.
  public static GraphWrite removing(GraphName name, Condition condition) {
    return new GraphWrite(name, Manner.REMOVE, List.of(), condition);
  }

  private static List<Triple> read(GraphName name, byte[] document, RdfForm form) {
    List<Triple> triples = new ArrayList<>();
    for (Quad quad : RdfReader.read(document, form, name.base())) {
      if (!quad.isDefaultGraph() && !quad.getGraph().equals(name.node())) {
        throw new Problem.Invalid(
                "the body",
                String.valueOf(quad.getGraph()),
                "it speaks of another graph; send the triples of one graph")
            .toException();
      }
      triples.add(quad.asTriple());
    }
    return triples;
  }

  /// True if the change made the graph, which was empty before.
  public boolean made() {
    return !existed && !triples.isEmpty();
  }

  @Override
  public void make(Draft draft) {
    Node graph = name.node();
    existed = name.iri().isEmpty() || draft.dataset().containsGraph(graph);
    checkCondition(draft);
    switch (manner) {
      case REPLACE -> {
        Set<Quad> placed = draft.placed(triples, graph);
        Set<Quad> going = new LinkedHashSet<>(draft.written(graph));
        going.removeAll(placed);
        draft.change(going, placed);
      }
      case MERGE -> draft.change(List.of(), draft.placed(triples, graph));
      case REMOVE -> {
        if (!existed) {
          throw new Problem.NotFound(name.toString(), List.of()).toException();
        }
        draft.change(draft.written(graph), List.of());
      }
    }
  }

  private void checkCondition(Draft draft) {
    switch (condition) {
      case ANYWHERE -> {}
      case IF_THERE -> {
        if (!existed) {
          throw stale("a graph that is there", draft);
        }
      }
      case IF_NEW -> {
        if (existed) {
          throw stale("a graph that is not there yet", draft);
        }
      }
    }
  }

  private static RuntimeException stale(String expected, Draft draft) {
    return new Problem.Stale(expected, GraphStore.version(draft.dataset())).toException();
  }
}
