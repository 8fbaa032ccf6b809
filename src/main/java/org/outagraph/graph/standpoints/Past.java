package org.outagraph.graph.standpoints;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.outagraph.graph.GraphStore;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Problem;

/// The graph as it was at an earlier version: what has changed since is taken back, triple by
/// triple, while it is read.
final class Past implements Perspective {
  private static final long MOST = 500_000;

  private final long version;
  private final History history;
  private final AtomicReference<Undoing> latest;

  Past(long version, History history) {
    this.version = version;
    this.history = history;
    this.latest = new AtomicReference<>(Undoing.of(Since.nothing(version), version));
  }

  @Override
  public DatasetGraph of(DatasetGraph store) {
    long now = GraphStore.version(store);
    if (now == version) {
      return store;
    }
    if (now < version) {
      throw new Problem.Invalid(
              "version", Long.toString(version), "the graph is at version " + now + " only")
          .toException();
    }
    Undoing undoing = upTo(now);
    return new AlteredGraph(store.getDefaultGraph(), undoing::hides, undoing.removed)
        .inPlaceOf(store);
  }

  /// What has to be taken back.
  ///
  /// @param removed what was there, with the version that was said
  private record Undoing(Since since, Graph removed) {
    static Undoing of(Since since, long version) {
      Graph removed = GraphFactory.createDefaultGraph();
      since.removed().forEach(removed::add);
      removed.add(said(version));
      return new Undoing(since, removed);
    }

    boolean hides(Triple triple) {
      return since.added().contains(triple) || isVersion(triple);
    }
  }

  /// Reads only what is new since the last time, unless a reader looks at an older version.
  private Undoing upTo(long now) {
    Undoing known = requireNonNull(latest.get());
    if (known.since.version() == now) {
      return known;
    }
    Since from = known.since.version() < now ? known.since : Since.nothing(version);
    Since all =
        history
            .between(from.version(), now)
            .map(changes -> from.and(changes, now))
            .filter(changes -> changes.size() <= MOST)
            .orElseThrow(this::gone);
    Undoing undoing = Undoing.of(all, version);
    latest.compareAndSet(known, undoing);
    return undoing;
  }

  private RuntimeException gone() {
    return new Problem.Gone(
            "Version " + version,
            "too much has changed since for it to be shown; start from the first page of today")
        .toException();
  }

  private static boolean isVersion(Triple triple) {
    return triple.getPredicate().equals(Vocabulary.VERSION)
        && triple.getSubject().equals(Vocabulary.DATASET);
  }

  private static Triple said(long version) {
    Node number = NodeFactory.createLiteralDT(Long.toString(version), XSDDatatype.XSDinteger);
    return Triple.create(Vocabulary.DATASET, Vocabulary.VERSION, number);
  }

  /// At its version it sees everything.
  @Override
  public Object lens() {
    return Perspective.NOW.lens();
  }
}
