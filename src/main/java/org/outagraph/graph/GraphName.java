package org.outagraph.graph;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.outagraph.model.Names;
import org.outagraph.model.Problem;

/// One of the graphs of the data set.
///
/// @param iri its name; empty for the default graph
public record GraphName(Optional<String> iri) {
  /// The default graph.
  public static final GraphName DEFAULT = new GraphName(Optional.empty());

  /// Where the graphs live that are named by their path here.
  public static final String BASE = Names.BASE + "graphs/";

  private static final String ENGINE = "urn:x-arq:";
  private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,199}");

  /// The graph of that IRI, which must be absolute.
  ///
  /// @param field where it was given, for the message
  public static GraphName of(String field, String iri) {
    checkAbsolute(field, iri);
    if (iri.equals(Names.DEFAULT_GRAPH)) {
      return DEFAULT;
    }
    if (iri.startsWith(ENGINE)) {
      throw new Problem.Invalid(field, iri, "that is a name of the engine's own").toException();
    }
    return new GraphName(Optional.of(iri));
  }

  /// The graph `https://w3id.org/outagraph/graphs/{name}`.
  public static GraphName local(String name) {
    if (!LOCAL.matcher(name).matches()) {
      throw new Problem.Invalid("the name of the graph", name, "letters, digits and . _ ~ - only")
          .toException();
    }
    return new GraphName(Optional.of(BASE + name));
  }

  /// Throws [Problem.Invalid] unless this is an absolute IRI.
  public static void checkAbsolute(String field, String iri) {
    try {
      if (new URI(iri).isAbsolute()) {
        return;
      }
    } catch (URISyntaxException e) {
      throw new Problem.Invalid(field, iri, "an absolute IRI is needed").toException(e);
    }
    throw new Problem.Invalid(field, iri, "an absolute IRI is needed").toException();
  }

  /// Its name in words.
  @Override
  public String toString() {
    return iri.map(name -> "<" + name + ">").orElse("the default graph");
  }

  Node node() {
    return iri.map(NodeFactory::createURI).orElse(Quad.defaultGraphIRI);
  }

  /// What relative IRIs in a document of this graph are resolved against.
  String base() {
    return iri.orElse(Names.BASE);
  }
}
