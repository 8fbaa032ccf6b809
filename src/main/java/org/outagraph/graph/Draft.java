package org.outagraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/// A change while it is being worked out, beside the dataset as it would be so far.
///
/// It lives inside the write transaction of the change. What follows from claims (their plain
/// triples, what rules infer) is settled only when the change is made: until then the dataset has
/// what was written, claims in stored form.
public final class Draft {
  private final DatasetGraph dataset;
  private final Ontology ontology;
  private final Edit edit;
  private final List<QuadChange> unseen = new ArrayList<>();
  private final Set<Quad> deleted = new LinkedHashSet<>();
  private final Set<Quad> added = new LinkedHashSet<>();

  Draft(DatasetGraph dataset, Ontology ontology) {
    this.dataset = dataset;
    this.ontology = ontology;
    this.edit = new Edit(dataset);
  }

  /// Takes away the first and then adds the second. Throws
  /// [org.outagraph.model.Problem.ShapesBroken] if there are claims without a name among them.
  public void change(Collection<Quad> going, Collection<Quad> coming) {
    Revision.refuse(ClaimForm.nameless(coming, ontology));
    Set<Quad> away = storedIfSaid(normal(going));
    Set<Quad> here = ClaimForm.stored(normal(coming), ontology);
    away.removeAll(here);
    added.removeAll(away);
    deleted.addAll(away);
    deleted.removeAll(here);
    added.addAll(here);
    unseen.add(new QuadChange(away, here));
  }

  /// The dataset with all that was changed so far; only to be read.
  public DatasetGraph dataset() {
    for (QuadChange change : unseen) {
      change.deleted().forEach(edit::delete);
      change.added().forEach(edit::add);
    }
    unseen.clear();
    return dataset;
  }

  /// True if the quad makes its subject a claim, in stored form or as a reification.
  boolean namesClaim(Quad quad) {
    return ClaimForm.namesClaim(quad, ontology);
  }

  /// How many quads are to come and to go so far.
  public int size() {
    return deleted.size() + added.size();
  }

  /// True for what the system itself says in the default graph: the vocabulary, the version, and
  /// claims that rules infer. It is kept in order without anybody's help, and nobody's update takes
  /// it away.
  public boolean isKept(Quad quad) {
    return quad.isDefaultGraph()
        && (isVersion(quad)
            || ontology.vocabulary().contains(quad.asTriple())
            || dataset.contains(
                Quad.defaultGraphIRI, quad.getSubject(), Vocabulary.INFERRED_BY, Node.ANY));
  }

  /// Everything in a graph that somebody wrote: without what the system says, and without the plain
  /// triples of claims, which go when their claims go.
  public Set<Quad> written(Node graph) {
    DatasetGraph now = dataset();
    Set<Quad> written = new LinkedHashSet<>();
    now.find(graph, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (!isKept(quad) && !isPlain(quad)) {
                written.add(quad);
              }
            });
    return written;
  }

  /// The triples of a whole graph on their way into another one: the default graph leaves out what
  /// the system says by itself, such as the claims that rules infer, so that what was read there
  /// may be written back.
  public Set<Quad> placed(Collection<Triple> triples, Node graph) {
    boolean intoDefault = Quad.isDefaultGraph(graph);
    Set<Node> inferred = new HashSet<>();
    if (intoDefault) {
      triples.stream()
          .filter(triple -> triple.getPredicate().equals(Vocabulary.INFERRED_BY))
          .forEach(triple -> inferred.add(triple.getSubject()));
    }
    Set<Quad> placed = new LinkedHashSet<>();
    for (Triple triple : triples) {
      Quad quad = Quad.create(intoDefault ? Quad.defaultGraphIRI : graph, triple);
      if (!intoDefault || !(inferred.contains(triple.getSubject()) || isVersion(quad))) {
        placed.add(quad);
      }
    }
    return placed;
  }

  /// What is to change, with the dataset back as it was.
  QuadChange finished() {
    edit.takeBack();
    return new QuadChange(deleted, added);
  }

  /// A reification is taken from a claim only if that is what the claim says.
  private Set<Quad> storedIfSaid(Collection<Quad> quads) {
    Set<Quad> stored = new LinkedHashSet<>();
    for (Quad quad : quads) {
      Set<Quad> lines = ClaimForm.stored(List.of(quad), ontology);
      if (lines.size() == 1 || lines.stream().allMatch(dataset()::contains)) {
        stored.addAll(lines);
      }
    }
    return stored;
  }

  /// True for a statement that is there because claims carry it.
  boolean isPlain(Quad quad) {
    return quad.isDefaultGraph() && ontology.isClaimed(quad.getPredicate());
  }

  private static boolean isVersion(Quad quad) {
    return quad.getSubject().equals(Vocabulary.DATASET)
        && quad.getPredicate().equals(Vocabulary.VERSION);
  }

  private static Collection<Quad> normal(Collection<Quad> quads) {
    return quads.stream()
        .map(
            quad ->
                quad.isDefaultGraph() ? Quad.create(Quad.defaultGraphIRI, quad.asTriple()) : quad)
        .toList();
  }
}
