package org.outagraph.graph.sparql;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;
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
  private final DatasetGraph graphs = new DatasetGraphMapLink(graph);
  private long size;
  private long bytes;
  private Optional<Cut> cut = Optional.empty();

  GraphAnswer(Execution execution) {
    this.execution = execution;
  }

  /// Takes one triple in, and says whether there is room for more.
  boolean add(Triple triple) {
    return add(graph, triple);
  }

  /// Takes one triple in for a graph of its own name, and says whether there is room for more.
  boolean add(Quad quad) {
    return add(quad.isDefaultGraph() ? graph : named(quad.getGraph()), quad.asTriple());
  }

  private Graph named(Node name) {
    if (!graphs.containsGraph(name)) {
      graphs.addGraph(name, GraphFactory.createGraphMem());
    }
    return graphs.getGraph(name);
  }

  private boolean add(Graph to, Triple triple) {
    execution.check();
    if (to.contains(triple)) {
      return true;
    }
    bytes +=
        length(triple.getSubject()) + length(triple.getPredicate()) + length(triple.getObject());
    if (size >= execution.limits().rows()) {
      cut = Optional.of(new Cut(execution.limits().rows(), "triples"));
    } else if (bytes > execution.limits().bytes()) {
      cut = Optional.of(new Cut(execution.limits().bytes(), "bytes"));
    } else {
      to.add(triple);
      size++;
      execution.answered(size);
    }
    return cut.isEmpty();
  }

  /// The limit at which it stopped, if it did.
  Optional<Cut> cut() {
    return cut;
  }

  long size() {
    return size;
  }

  byte[] written(ResultForm form, Prefixes prefixes) {
    used(prefixes).forEach(graph.getPrefixMapping()::setNsPrefix);
    Spool spool = new Spool();
    try {
      RDFWriterBuilder writer =
          form.isForGraphs() ? RDFWriter.source(graphs) : RDFWriter.source(graph);
      writer.format(format(form)).output(spool);
    } catch (RiotException e) {
      throw unwritable(form, e);
    } catch (JenaException e) {
      throw unwritable(form, e);
    }
    byte[] whole = spool.toByteArray();
    return cut.map(limit -> marked(whole, form, limit)).orElse(whole);
  }

  private byte[] marked(byte[] document, ResultForm form, Cut limit) {
    Spool spool = new Spool();
    int end = form == ResultForm.JSONLD ? endOfObject(document) : document.length;
    spool.write(document, 0, end);
    spool.text(remark(form, limit));
    return spool.toByteArray();
  }

  /// Where a member may be added to the object that the document is.
  private static int endOfObject(byte[] document) {
    int end = document.length - 1;
    while (document[end] != '}') {
      end--;
    }
    return end;
  }

  /// What a reader of the text sees at its end, where the form has a place for that.
  private String remark(ResultForm form, Cut limit) {
    String words = "Not all: the answer stops at " + limit + ".";
    return switch (form) {
      case TURTLE, NTRIPLES, TRIG, NQUADS -> "# " + words + "\n";
      case RDFXML -> "<!-- " + words + " -->\n";
      case JSONLD ->
          // No context gives this name a meaning, so that it is no triple.
          ",\"outagraph\":{\"complete\":false,\"triples\":%d,\"limit\":%d,\"unit\":\"%s\"}}\n"
              .formatted(size, limit.limit(), limit.unit());
      case JSON, XML, CSV, TSV -> "";
    };
  }

  private static RuntimeException unwritable(ResultForm form, JenaException fault) {
    return new Problem.Invalid(
            "format",
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
      case TRIG -> RDFFormat.TRIG_PRETTY;
      case NQUADS -> RDFFormat.NQUADS_UTF8;
      case JSON, XML, CSV, TSV -> throw new IllegalArgumentException(form + " is for rows");
    };
  }

  private Map<String, String> used(Prefixes prefixes) {
    Set<String> namespaces = new LinkedHashSet<>();
    graphs
        .find()
        .forEachRemaining(
            quad -> {
              namespace(quad.getGraph(), namespaces);
              namespace(quad.getSubject(), namespaces);
              namespace(quad.getPredicate(), namespaces);
              namespace(quad.getObject(), namespaces);
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
