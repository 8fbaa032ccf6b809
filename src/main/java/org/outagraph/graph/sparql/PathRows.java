package org.outagraph.graph.sparql;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.graph.GraphUtils;
import org.apache.jena.util.iterator.ExtendedIterator;

/// The rows of a property path, for each row that comes in.
final class PathRows extends QueryIterRepeatApply {
  private final TriplePath path;
  private final Graph graph;

  PathRows(TriplePath path, QueryIterator input, ExecutionContext context) {
    super(input, context);
    this.path = path;
    this.graph = new WatchedGraph(ReifyingGraph.of(context), context);
  }

  @Override
  protected QueryIterator nextStage(Binding row) {
    Node subject = Var.lookup(row, path.getSubject());
    Node object = Var.lookup(row, path.getObject());
    return QueryIterPlainWrapper.create(rows(row, subject, object), getExecContext());
  }

  private Iterator<Binding> rows(Binding row, Node subject, Node object) {
    if (!subject.isVariable()) {
      return object.isVariable()
          ? Iter.map(from(subject), found -> with(row, object, found))
          : Iter.map(Iter.filter(from(subject), object::sameValueAs), found -> row);
    }
    if (!object.isVariable()) {
      Iterator<Node> found = BoundedPaths.to(object, path.getPath(), graph, context());
      return Iter.map(found, start -> with(row, subject, start));
    }
    Function<Node, Iterator<Binding>> ends =
        subject.equals(object)
            ? start ->
                Iter.map(Iter.filter(from(start), start::equals), end -> with(row, subject, end))
            : start -> Iter.map(from(start), end -> with(with(row, subject, start), object, end));
    return Iter.flatMap(starts(), ends);
  }

  private Iterator<Node> from(Node node) {
    return BoundedPaths.from(node, path.getPath(), graph, context());
  }

  private Context context() {
    return getExecContext().getContext();
  }

  private static Binding with(Binding row, Node variable, Node value) {
    return BindingFactory.binding(row, Var.alloc(variable), value);
  }

  /// Every node where the path may begin: those that have its first step, and all there are where
  /// it may be of no length.
  private Iterator<Node> starts() {
    Set<Node> starts = new LinkedHashSet<>();
    return first(path.getPath(), true, starts) ? starts.iterator() : GraphUtils.allNodes(graph);
  }

  /// Adds the nodes where the path may begin; false if it cannot say which.
  private boolean first(Path path, boolean forward, Set<Node> starts) {
    return switch (path) {
      case P_Link link -> steps(link.getNode(), forward, starts);
      case P_ReverseLink link -> steps(link.getNode(), !forward, starts);
      case P_Inverse inverse -> first(inverse.getSubPath(), !forward, starts);
      case P_OneOrMore1 closure -> first(closure.getSubPath(), forward, starts);
      case P_Seq both -> first(forward ? both.getLeft() : both.getRight(), forward, starts);
      case P_Alt either ->
          first(either.getLeft(), forward, starts) && first(either.getRight(), forward, starts);
      default -> false;
    };
  }

  private boolean steps(Node property, boolean forward, Set<Node> starts) {
    ExtendedIterator<Triple> found = graph.find(Node.ANY, property, Node.ANY);
    try {
      while (found.hasNext()) {
        Triple triple = found.next();
        starts.add(forward ? triple.getSubject() : triple.getObject());
      }
      return true;
    } finally {
      found.close();
    }
  }
}
