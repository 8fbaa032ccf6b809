package org.outagraph.graph.entities;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.outagraph.graph.Naming;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Id;
import org.outagraph.model.Text;

/// The parts of one reading of the graph, put together; what one part has looked up the others need
/// not look up again. Lives no longer than the transaction that it reads in.
final class Reading {
  final Triples triples;
  final Labels labels;
  final Values values;
  final Articles articles;
  final Claims claims;
  final Statements statements;
  final Dates dates;
  final PropertyOrder order;
  final Mentions mentions;
  final Conflicts conflicts;
  final Attributes attributes;
  final ClaimNames claimNames;

  Reading(DatasetGraph dataset) {
    Graph graph = dataset.getDefaultGraph();
    triples = new Triples(graph);
    labels = new Labels(triples, new Naming(graph));
    values = new Values(labels);
    articles = new Articles(triples, labels);
    claims = new Claims(triples, labels, values, articles);
    statements = new Statements(triples, labels, values, articles, claims);
    dates = new Dates(triples, statements, claims);
    order = new PropertyOrder(triples);
    mentions = new Mentions(triples, claims, statements, dates, order);
    conflicts = new Conflicts(triples, labels, claims);
    attributes = new Attributes(triples, labels, values);
    claimNames = new ClaimNames(labels, values);
  }

  static Node node(Id id) {
    return NodeFactory.createURI(id.iri());
  }

  /// The number of the last change that the graph reflects; 0 if there is none.
  long version() {
    return triples
        .object(Vocabulary.DATASET, Vocabulary.VERSION)
        .map(number -> Long.parseLong(number.getLiteralLexicalForm()))
        .orElse(0L);
  }

  boolean knows(Id id) {
    return triples.object(node(id), Vocabulary.TYPE).isPresent();
  }

  /// The name to show for a thing, claims included.
  String label(Id id) {
    Node node = node(id);
    return claims.node(node).map(claimNames::of).orElseGet(() -> labels.label(node));
  }

  /// Other names of a thing, and the short ones under which exchanges list it.
  List<Text> aliases(Node node) {
    return Stream.of(Vocabulary.ALT_LABEL, Vocabulary.TICKER)
        .flatMap(property -> labels.texts(node, property).stream())
        .distinct()
        .toList();
  }
}
