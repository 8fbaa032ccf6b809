package org.outagraph.graph;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.jspecify.annotations.Nullable;
import org.outagraph.model.Change;
import org.outagraph.model.Problem;

/// A [Change] as quads: what goes away and what comes.
///
/// @param deleted the quads to take away; none of them is also added
/// @param added the quads to add
public record QuadChange(Set<Quad> deleted, Set<Quad> added) implements ChangeMaker {
  /// Nothing.
  public static final QuadChange NONE = new QuadChange(Set.of(), Set.of());

  public QuadChange {
    deleted = Set.copyOf(deleted);
    added = Set.copyOf(added);
  }

  /// The change that adds these triples to the default graph.
  public static QuadChange adding(Collection<Triple> triples) {
    return of(List.of(), triples);
  }

  /// The change of the default graph that takes away the first and then adds the second.
  public static QuadChange of(Collection<Triple> deleted, Collection<Triple> added) {
    Set<Quad> coming = new LinkedHashSet<>();
    added.forEach(triple -> coming.add(inDefaultGraph(triple)));
    Set<Quad> going = new LinkedHashSet<>();
    deleted.forEach(triple -> going.add(inDefaultGraph(triple)));
    going.removeAll(coming);
    return new QuadChange(going, coming);
  }

  /// Reads the text of a change; a later line wins over an earlier one about the same quad.
  public static QuadChange read(Change change) {
    Reader reader = new Reader();
    try {
      RDFPatchOps.read(new ByteArrayInputStream(change.patch().getBytes(StandardCharsets.UTF_8)))
          .apply(reader);
    } catch (RiotException e) {
      throw new Problem.Syntax("RDF Patch", 0, 0, SyntaxSentence.of(String.valueOf(e.getMessage())))
          .toException(e);
    }
    return new QuadChange(reader.deleted, reader.added);
  }

  @Override
  public void make(Draft draft) {
    draft.change(deleted, added);
  }

  /// Writes the change as text; equal changes give equal texts.
  public Change write() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RDFChangesWriterText writer = RDFPatchOps.textWriter(bytes)) {
      for (Quad quad : sorted(deleted)) {
        writer.delete(graph(quad), quad.getSubject(), quad.getPredicate(), quad.getObject());
      }
      for (Quad quad : sorted(added)) {
        writer.add(graph(quad), quad.getSubject(), quad.getPredicate(), quad.getObject());
      }
      writer.finish();
    }
    return new Change(bytes.toString(StandardCharsets.UTF_8));
  }

  /// The change that takes this one back, if all of it had an effect.
  public QuadChange inverse() {
    return new QuadChange(added, deleted);
  }

  /// True if nothing is added or taken away.
  public boolean isEmpty() {
    return deleted.isEmpty() && added.isEmpty();
  }

  private static List<Quad> sorted(Set<Quad> quads) {
    List<Quad> sorted = new ArrayList<>(quads);
    sorted.sort(
        (a, b) -> {
          int byGraph = NodeCmp.compareRDFTerms(a.getGraph(), b.getGraph());
          int bySubject =
              byGraph != 0 ? byGraph : NodeCmp.compareRDFTerms(a.getSubject(), b.getSubject());
          int byPredicate =
              bySubject != 0
                  ? bySubject
                  : NodeCmp.compareRDFTerms(a.getPredicate(), b.getPredicate());
          return byPredicate != 0
              ? byPredicate
              : NodeCmp.compareRDFTerms(a.getObject(), b.getObject());
        });
    return sorted;
  }

  private static Node graph(Quad quad) {
    return quad.isDefaultGraph() ? Quad.defaultGraphIRI : quad.getGraph();
  }

  private static Quad inDefaultGraph(Triple triple) {
    return Quad.create(Quad.defaultGraphIRI, triple);
  }

  private static final class Reader extends RDFChangesBase {
    private final Set<Quad> deleted = new LinkedHashSet<>();
    private final Set<Quad> added = new LinkedHashSet<>();

    @Override
    public void add(@Nullable Node graph, Node s, Node p, Node o) {
      Quad quad = quad(graph, s, p, o);
      deleted.remove(quad);
      added.add(quad);
    }

    @Override
    public void delete(@Nullable Node graph, Node s, Node p, Node o) {
      Quad quad = quad(graph, s, p, o);
      added.remove(quad);
      deleted.add(quad);
    }
  }

  /// The quad of a line.
  static Quad quad(@Nullable Node graph, Node s, Node p, Node o) {
    boolean inDefault = graph == null || Quad.isDefaultGraph(graph);
    return Quad.create(inDefault ? Quad.defaultGraphIRI : graph, s, p, o);
  }
}
