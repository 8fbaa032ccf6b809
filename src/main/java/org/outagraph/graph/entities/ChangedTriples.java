package org.outagraph.graph.entities;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.outagraph.model.Change;

/// Reads the triples of the default graph that a change adds or takes away.
final class ChangedTriples extends RDFChangesBase {
  private final List<Triple> triples = new ArrayList<>();

  private ChangedTriples() {}

  static List<Triple> of(Change change) {
    ChangedTriples changed = new ChangedTriples();
    byte[] patch = change.patch().getBytes(StandardCharsets.UTF_8);
    RDFPatchOps.read(new ByteArrayInputStream(patch)).apply(changed);
    return changed.triples;
  }

  @Override
  public void add(@Nullable Node graph, Node subject, Node property, Node object) {
    see(graph, subject, property, object);
  }

  @Override
  public void delete(@Nullable Node graph, Node subject, Node property, Node object) {
    see(graph, subject, property, object);
  }

  private void see(@Nullable Node graph, Node subject, Node property, Node object) {
    if (graph == null || Quad.isDefaultGraph(graph)) {
      triples.add(Triple.create(subject, property, object));
    }
  }
}
