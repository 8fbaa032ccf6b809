package org.outagraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.outagraph.model.Problem;

/// Reads whole graphs of the data set. Safe for use by several threads.
///
/// @param store where they are
/// @param prefixes those that documents use
public record NamedGraphs(GraphStore store, Prefixes prefixes) {
  private static final int TRIPLES = 250_000;

  /// The same for forms that are put together as a whole, which takes much longer.
  private static final int TRIPLES_AS_A_WHOLE = 100_000;

  /// A graph and how many triples it has.
  public record Sized(GraphName name, long triples) {}

  /// All graphs, the default graph first.
  ///
  /// @param version the version of which this is true
  public record Catalogue(long version, List<Sized> graphs) {}

  /// A graph as a document in UTF-8.
  @SuppressWarnings("ArrayRecordComponent") // handed from the reader to the door, never compared
  public record Document(long version, byte[] body) {}

  /// Every graph with its size.
  public Catalogue all() {
    return store.read(
        dataset -> {
          List<Sized> graphs = new ArrayList<>();
          graphs.add(new Sized(GraphName.DEFAULT, size(dataset, Quad.defaultGraphIRI)));
          dataset
              .listGraphNodes()
              .forEachRemaining(
                  node ->
                      graphs.add(
                          new Sized(
                              new GraphName(Optional.of(node.toString())), size(dataset, node))));
          return new Catalogue(GraphStore.version(dataset), graphs);
        });
  }

  /// All of a graph; empty if there is none of that name.
  public Optional<Document> read(GraphName name, RdfForm form) {
    return store.read(
        dataset -> {
          List<Triple> triples = triples(dataset, name.node(), most(form));
          return triples.isEmpty() && name.iri().isPresent()
              ? Optional.empty()
              : Optional.of(
                  new Document(
                      GraphStore.version(dataset), new RdfWriter(prefixes).written(triples, form)));
        });
  }

  private static int most(RdfForm form) {
    return switch (form) {
      case TURTLE, NTRIPLES, TRIG, NQUADS -> TRIPLES;
      case JSONLD, RDFXML -> TRIPLES_AS_A_WHOLE;
    };
  }

  private static List<Triple> triples(DatasetGraph dataset, Node graph, int most) {
    List<Triple> triples = new ArrayList<>();
    var found = dataset.find(graph, Node.ANY, Node.ANY, Node.ANY);
    while (found.hasNext()) {
      if (triples.size() == most) {
        throw new Problem.TooLarge(
                "The graph in this form, which /dumps has as a file,", most, "triples")
            .toException();
      }
      triples.add(found.next().asTriple());
    }
    return triples;
  }

  private static long size(DatasetGraph dataset, Node graph) {
    long size = 0;
    var found = dataset.find(graph, Node.ANY, Node.ANY, Node.ANY);
    while (found.hasNext()) {
      found.next();
      size++;
    }
    return size;
  }
}
