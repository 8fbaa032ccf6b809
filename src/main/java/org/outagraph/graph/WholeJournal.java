package org.outagraph.graph;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.rdfpatch.text.RDFPatchReaderText;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.jspecify.annotations.Nullable;
import org.outagraph.model.Change;
import org.outagraph.model.OwnsState;

/// Loads what a whole journal comes to into an empty graph: each index is filled in one go, where
/// one change after the other would look into all of them for every line.
///
/// The journal is read twice. Few of its lines take anything away; what they speak of is decided
/// when all has been read, and everything else goes straight into the graph. The claims are in
/// stored form already, with every line explicit.
@OwnsState("how far the loading has come; it runs once, in one thread")
final class WholeJournal {
  private final DatasetGraph dataset;
  private final Ontology ontology;
  private final Set<Quad> everTakenAway = new HashSet<>();

  /// Of what was ever taken away, what is there in the end.
  private final Map<Quad, Boolean> fate = new LinkedHashMap<>();

  private final Map<Node, Node> inferredAt = new HashMap<>();
  private long number;
  private Instant recordedAt = Instant.EPOCH;

  WholeJournal(DatasetGraph dataset, Ontology ontology) {
    this.dataset = dataset;
    this.ontology = ontology;
  }

  /// Loads the changes.
  ///
  /// @param journal opens the changes, each time from the first one on
  void load(Supplier<Stream<Recorded>> journal) {
    try (Stream<Recorded> changes = journal.get()) {
      changes.forEach(recorded -> read(recorded.change(), new TakenAway()));
    }
    DataLoader loader = LoaderFactory.phasedLoader(dataset, (format, arguments) -> {});
    loader.startBulk();
    try (Stream<Recorded> changes = journal.get()) {
      StreamRDF graph = loader.streamRDF();
      changes.forEach(recorded -> load(recorded, graph));
      fate.forEach((quad, isThere) -> loadIf(isThere, quad, graph));
    } catch (RuntimeException | Error e) {
      loader.finishException(new IllegalStateException(e));
      throw e;
    }
    loader.finishBulk();
  }

  /// The number of the last change, 0 if there was none.
  long number() {
    return number;
  }

  /// When the last change was recorded.
  Instant recordedAt() {
    return recordedAt;
  }

  /// When inferred claims were first recorded, as far as the journal says.
  Map<Node, Node> inferredAt() {
    return inferredAt;
  }

  private void load(Recorded recorded, StreamRDF graph) {
    read(recorded.change(), new Loading(graph));
    read(recorded.derived(), new InferredAt());
    number = recorded.number();
    recordedAt = recorded.recordedAt();
  }

  private static void read(Change change, Lines lines) {
    if (lines.readsAdded() || change.takesAway()) {
      byte[] text = change.patch().getBytes(StandardCharsets.UTF_8);
      new RDFPatchReaderText(new ByteArrayInputStream(text)).apply(lines);
    }
  }

  private static void loadIf(boolean isThere, Quad quad, StreamRDF graph) {
    if (!isThere) {
      return;
    }
    if (quad.isDefaultGraph()) {
      graph.triple(quad.asTriple());
    } else {
      graph.quad(quad);
    }
  }

  /// The lines of a change, one by one, without what follows from claims.
  private abstract class Lines extends RDFChangesBase {
    /// False for those that look at lines that take away, and no others.
    abstract boolean readsAdded();

    abstract void line(boolean comes, Quad quad);

    @Override
    public void add(@Nullable Node graph, Node s, Node p, Node o) {
      if (readsAdded()) {
        stored(true, QuadChange.quad(graph, s, p, o));
      }
    }

    @Override
    public void delete(@Nullable Node graph, Node s, Node p, Node o) {
      stored(false, QuadChange.quad(graph, s, p, o));
    }

    private void stored(boolean comes, Quad quad) {
      if (quad.getPredicate().equals(Vocabulary.REIFIES)) {
        ClaimForm.stored(Set.of(quad), ontology).forEach(stored -> line(comes, stored));
      } else {
        line(comes, quad);
      }
    }
  }

  private final class TakenAway extends Lines {
    @Override
    boolean readsAdded() {
      return false;
    }

    @Override
    void line(boolean comes, Quad quad) {
      everTakenAway.add(quad);
    }
  }

  private final class Loading extends Lines {
    private final StreamRDF graph;

    private Loading(StreamRDF graph) {
      this.graph = graph;
    }

    @Override
    boolean readsAdded() {
      return true;
    }

    @Override
    void line(boolean comes, Quad quad) {
      if (quad.isDefaultGraph() && ontology.isClaimed(quad.getPredicate())) {
        return;
      }
      if (everTakenAway.contains(quad)) {
        fate.put(quad, comes);
      } else {
        loadIf(comes, quad, graph);
      }
    }
  }

  private final class InferredAt extends Lines {
    @Override
    boolean readsAdded() {
      return true;
    }

    @Override
    void line(boolean comes, Quad quad) {
      if (!quad.getPredicate().equals(Vocabulary.RECORDED_AT)) {
        return;
      }
      if (comes) {
        inferredAt.put(quad.getSubject(), quad.getObject());
      } else {
        inferredAt.remove(quad.getSubject());
      }
    }
  }
}
