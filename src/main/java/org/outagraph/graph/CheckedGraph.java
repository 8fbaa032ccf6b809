package org.outagraph.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Delta;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.outagraph.model.Violation;

/// A graph in memory into which files are put as a store would put them, to see what is wrong.
final class CheckedGraph {
  /// When claims would be recorded does not matter to any check.
  private static final Instant SOME_TIME = Instant.EPOCH;

  private final Ontology ontology;
  private final DatasetGraph dataset;

  private CheckedGraph(Ontology ontology, Graph graph) {
    this.ontology = ontology;
    this.dataset = DatasetGraphFactory.wrap(graph);
  }

  /// With the vocabulary.
  static CheckedGraph of(Ontology ontology) {
    CheckedGraph graph = new CheckedGraph(ontology, GraphFactory.createDefaultGraph());
    ontology.vocabulary().find().forEach(graph.graph()::add);
    return graph;
  }

  /// A graph over this one; what is put in there does not reach this one. No rules run in it.
  CheckedGraph draft() {
    return new CheckedGraph(ontology.withoutRules(), new Delta(graph()));
  }

  private Graph graph() {
    return dataset.getDefaultGraph();
  }

  /// Puts files in and tells what is wrong with them as far as the graph shows, by file and line.
  List<Violation> add(ReadFiles files) {
    QuadChange change = files.quads();
    if (!ClaimForm.nameless(change.added(), ontology).isEmpty()) {
      return List.of();
    }
    Revision revision = Revision.make(dataset, ontology, change, SOME_TIME);
    List<Violation> faults = new ArrayList<>(revision.disappointments());
    faults.addAll(check(revision.suspects()));
    return files.located(faults);
  }

  /// What the shapes say about the nodes.
  List<Violation> check(Collection<Node> nodes) {
    return ShapeCheck.checkMany(ontology, graph(), nodes);
  }

  /// The rows of a check as faults.
  List<Violation> run(Check check) {
    List<Violation> faults = new ArrayList<>();
    try (QueryExec execution = QueryExec.dataset(dataset).query(check.query()).build()) {
      RowSet rows = execution.select();
      rows.forEachRemaining(
          row -> {
            Node node = row.get("node");
            Node message = row.get("message");
            faults.add(
                new Violation(
                    "",
                    0,
                    node == null ? "" : Words.of(node),
                    message != null && message.isLiteral()
                        ? message.getLiteralLexicalForm()
                        : "The check " + check.name() + " finds fault with it."));
          });
    }
    return faults;
  }

  /// Everything that something is said about.
  Set<Node> subjects() {
    Set<Node> subjects = new HashSet<>();
    graph().find().mapWith(Triple::getSubject).forEach(subjects::add);
    return subjects;
  }
}
