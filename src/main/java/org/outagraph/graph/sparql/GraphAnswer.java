package org.outagraph.graph.sparql;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.outagraph.graph.Prefixes;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;

/// Triples on their way into an answer: collected up to the limits, then written with the prefixes
/// that they use.
@OwnsState("counts what it takes in; lives in one thread for one answer")
final class GraphAnswer {
  private final Execution execution;
  private final Graph graph = GraphFactory.createGraphMem();
  private long bytes;
  private boolean complete = true;

  GraphAnswer(Execution execution) {
    this.execution = execution;
  }

  /// Takes one triple in, and says whether there is room for more.
  boolean add(Triple triple) {
    execution.check();
    if (graph.contains(triple)) {
      return true;
    }
    bytes +=
        length(triple.getSubject()) + length(triple.getPredicate()) + length(triple.getObject());
    if (graph.size() >= execution.limits().rows() || bytes > execution.limits().bytes()) {
      complete = false;
      return false;
    }
    graph.add(triple);
    execution.answered(graph.size());
    return true;
  }

  boolean isComplete() {
    return complete;
  }

  long size() {
    return graph.size();
  }

  byte[] written(ResultForm form, Prefixes prefixes) {
    used(prefixes).forEach(graph.getPrefixMapping()::setNsPrefix);
    Spool spool = new Spool();
    try {
      RDFWriter.source(graph).format(format(form)).output(spool);
    } catch (RiotException e) {
      throw unwritable(form, e);
    } catch (JenaException e) {
      throw unwritable(form, e);
    }
    return spool.toByteArray();
  }

  private static RuntimeException unwritable(ResultForm form, JenaException fault) {
    return new Problem.Invalid(
            "form",
            form.mediaType(),
            "it cannot say this; ask for " + ResultForm.TURTLE.mediaType())
        .toException(fault);
  }

  private static RDFFormat format(ResultForm form) {
    return switch (form) {
      case TURTLE -> RDFFormat.TURTLE_PRETTY;
      case NTRIPLES -> RDFFormat.NTRIPLES_UTF8;
      case JSONLD -> RDFFormat.JSONLD11_PRETTY;
      case RDFXML -> RDFFormat.RDFXML_PLAIN;
      case JSON, XML, CSV, TSV -> throw new IllegalArgumentException(form + " is for rows");
    };
  }

  private Map<String, String> used(Prefixes prefixes) {
    Set<String> namespaces = new LinkedHashSet<>();
    graph
        .find()
        .forEachRemaining(
            triple -> {
              namespace(triple.getSubject(), namespaces);
              namespace(triple.getPredicate(), namespaces);
              namespace(triple.getObject(), namespaces);
            });
    Map<String, String> used = new LinkedHashMap<>();
    prefixes
        .map()
        .forEach(
            (prefix, namespace) -> {
              if (namespaces.contains(namespace)) {
                used.put(prefix, namespace);
              }
            });
    return used;
  }

  private static void namespace(Node node, Set<String> namespaces) {
    if (node.isLiteral()) {
      namespaces.add(upToName(node.getLiteralDatatypeURI()));
    } else if (node.isURI()) {
      namespaces.add(upToName(node.getURI()));
    } else if (node.isTripleTerm()) {
      namespace(node.getTriple().getSubject(), namespaces);
      namespace(node.getTriple().getPredicate(), namespaces);
      namespace(node.getTriple().getObject(), namespaces);
    }
  }

  private static String upToName(String iri) {
    return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  private static long length(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm().length() + 16L;
    }
    return node.isURI() ? node.getURI().length() : 16;
  }
}
