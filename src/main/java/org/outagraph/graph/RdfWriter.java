package org.outagraph.graph;

import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.outagraph.model.Problem;

/// Writes triples with those prefixes that they use.
public final class RdfWriter {
  private final Prefixes prefixes;

  public RdfWriter(Prefixes prefixes) {
    this.prefixes = prefixes;
  }

  /// The triples as a document in UTF-8, or [Problem.Invalid] if the form cannot say them.
  public byte[] written(Iterable<Triple> triples, RdfForm form) {
    Graph graph = GraphFactory.createGraphMem();
    triples.forEach(graph::add);
    Set<String> used = namespaces(triples);
    prefixes.map().entrySet().stream()
        .filter(prefix -> used.contains(prefix.getValue()))
        .forEach(prefix -> declare(prefix, graph));
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    try {
      RDFWriter.source(graph).format(form.format()).output(document);
    } catch (JenaException e) {
      throw new Problem.Invalid(
              "form", form.mediaType(), "it cannot say this; ask for " + RdfForm.TURTLE.mediaType())
          .toException(e);
    }
    return document.toByteArray();
  }

  private static void declare(Map.Entry<String, String> prefix, Graph graph) {
    graph.getPrefixMapping().setNsPrefix(prefix.getKey(), prefix.getValue());
  }

  private static Set<String> namespaces(Iterable<Triple> triples) {
    Set<String> namespaces = new HashSet<>();
    for (Triple triple : triples) {
      namespaces.add(namespace(triple.getSubject()));
      namespaces.add(namespace(triple.getPredicate()));
      namespaces.add(namespace(triple.getObject()));
    }
    return namespaces;
  }

  private static String namespace(Node node) {
    if (node.isLiteral()) {
      return upToName(node.getLiteralDatatypeURI());
    }
    return node.isURI() ? upToName(node.getURI()) : "";
  }

  private static String upToName(String iri) {
    return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
