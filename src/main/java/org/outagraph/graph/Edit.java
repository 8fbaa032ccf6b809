package org.outagraph.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/// Changes a dataset and remembers what really changed, all in all: what was added and taken away
/// again does not count.
final class Edit {
  private final DatasetGraph dataset;
  private final Graph graph;
  private final QuadsBySubject added = new QuadsBySubject();
  private final QuadsBySubject deleted = new QuadsBySubject();
  private final Set<Triple> recent = new HashSet<>();

  Edit(DatasetGraph dataset) {
    this.dataset = dataset;
    this.graph = dataset.getDefaultGraph();
  }

  /// The default graph as it is now.
  Graph graph() {
    return graph;
  }

  void add(Quad given) {
    Quad quad = StoredForm.of(given);
    if (dataset.contains(quad)) {
      return;
    }
    dataset.add(quad);
    note(quad);
    if (!deleted.remove(quad)) {
      added.add(quad);
    }
  }

  void add(Node subject, Node predicate, Node object) {
    add(Quad.create(Quad.defaultGraphIRI, subject, predicate, object));
  }

  void add(Triple triple) {
    add(Quad.create(Quad.defaultGraphIRI, triple));
  }

  void delete(Quad given) {
    Quad quad = StoredForm.of(given);
    if (!dataset.contains(quad)) {
      return;
    }
    dataset.delete(quad);
    note(quad);
    if (!added.remove(quad)) {
      deleted.add(quad);
    }
  }

  private void note(Quad quad) {
    if (quad.isDefaultGraph()) {
      recent.add(quad.asTriple());
    }
  }

  /// The triples of the default graph that came or went since this was last asked.
  Set<Triple> recent() {
    Set<Triple> since = Set.copyOf(recent);
    recent.clear();
    return since;
  }

  void delete(Triple triple) {
    delete(Quad.create(Quad.defaultGraphIRI, triple));
  }

  /// Takes away everything that is said about a node.
  void deleteAbout(Node subject) {
    graph.find(subject, Node.ANY, Node.ANY).toList().forEach(this::delete);
  }

  /// The objects of a property now, in the default graph.
  List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  /// The objects that a property had before this edit.
  Set<Node> objectsBefore(Node subject, Node property) {
    return before(Set.copyOf(objects(subject, property)), subject, property);
  }

  /// These objects of a property as they were before this edit.
  Set<Node> before(Set<Node> now, Node subject, Node property) {
    Set<Node> objects = new HashSet<>(now);
    added.of(subject, property).map(Quad::getObject).forEach(objects::remove);
    deleted.of(subject, property).map(Quad::getObject).forEach(objects::add);
    return objects;
  }

  /// The objects that this edit took away from a property.
  Set<Node> objectsDeleted(Node subject, Node property) {
    return deleted.of(subject, property).map(Quad::getObject).collect(Collectors.toSet());
  }

  /// True if anything was there before that is not there now.
  boolean tookAway() {
    return !deleted.subjects().isEmpty();
  }

  /// The objects that this edit added to a property.
  Set<Node> objectsAdded(Node subject, Node property) {
    return added.of(subject, property).map(Quad::getObject).collect(Collectors.toSet());
  }

  /// Every subject about which something changed, in any graph.
  Set<Node> subjects() {
    Set<Node> subjects = new HashSet<>(added.subjects());
    subjects.addAll(deleted.subjects());
    return subjects;
  }

  /// Every quad that came or went, all in all.
  Stream<Quad> quads() {
    return Stream.concat(added.stream(), deleted.stream());
  }

  /// Puts the dataset back as it was.
  void takeBack() {
    added.stream().forEach(dataset::delete);
    deleted.stream().forEach(dataset::add);
  }

  /// What changed, all in all.
  QuadChange net() {
    return new QuadChange(
        deleted.stream().collect(Collectors.toSet()), added.stream().collect(Collectors.toSet()));
  }
}
