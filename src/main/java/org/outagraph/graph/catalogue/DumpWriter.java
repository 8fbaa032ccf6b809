package org.outagraph.graph.catalogue;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.outagraph.graph.AnnotatedForm;
import org.outagraph.graph.Prefixes;
import org.outagraph.graph.RdfForm;
import org.outagraph.graph.RdfWriter;

/// Writes everything in a graph in one order, so that the same version gives the same bytes
/// wherever and whenever it is written: by graph, subject, property and object as N-Quads writes
/// them, the default graph first.
///
/// It holds the names of the subjects of one graph, and what is said about one of them; not the
/// graph. Forms without named graphs hold the default graph alone.
final class DumpWriter {
  private final Prefixes prefixes;

  DumpWriter(Prefixes prefixes) {
    this.prefixes = prefixes;
  }

  /// Writes inside an open read transaction.
  void write(DatasetGraph dataset, DumpForm form, OutputStream to) {
    StreamRDF writer = RdfWriter.stream(form.rdf(), to);
    writer.start();
    if (form.rdf() == RdfForm.TURTLE || form.rdf() == RdfForm.TRIG) {
      prefixes.map().forEach(writer::prefix);
    }
    for (Named subject : subjects(dataset, Quad.defaultGraphIRI)) {
      List<Triple> about = about(dataset, Quad.defaultGraphIRI, subject.node);
      for (Triple triple : form.annotated() ? AnnotatedForm.of(about) : about) {
        if (form.hasGraphs()) {
          writer.quad(Quad.create(Quad.defaultGraphIRI, triple));
        } else {
          writer.triple(triple);
        }
      }
    }
    if (form.hasGraphs()) {
      named(dataset.listGraphNodes()).forEach(graph -> write(dataset, graph.node, writer));
    }
    writer.finish();
  }

  private static void write(DatasetGraph dataset, Node graph, StreamRDF writer) {
    for (Named subject : subjects(dataset, graph)) {
      about(dataset, graph, subject.node)
          .forEach(triple -> writer.quad(Quad.create(graph, triple)));
    }
  }

  /// A node with its name in N-Quads, by which it is sorted.
  private record Named(String name, Node node) {}

  private static List<Named> subjects(DatasetGraph dataset, Node graph) {
    Iterator<Quad> quads = dataset.find(graph, Node.ANY, Node.ANY, Node.ANY);
    return named(new Changing(quads));
  }

  private static List<Named> named(Iterator<Node> nodes) {
    List<Named> named = new ArrayList<>();
    nodes.forEachRemaining(node -> named.add(new Named(NodeFmtLib.strNT(node), node)));
    named.sort(Comparator.comparing(Named::name));
    List<Named> once = new ArrayList<>(named.size());
    for (Named one : named) {
      if (once.isEmpty() || !once.getLast().name.equals(one.name)) {
        once.add(one);
      }
    }
    return once;
  }

  private static List<Triple> about(DatasetGraph dataset, Node graph, Node subject) {
    record Line(String rest, Triple triple) {}
    List<Line> lines = new ArrayList<>();
    dataset
        .find(graph, subject, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad ->
                lines.add(
                    new Line(
                        NodeFmtLib.strNT(quad.getPredicate())
                            + ' '
                            + NodeFmtLib.strNT(quad.getObject()),
                        quad.asTriple())));
    lines.sort(Comparator.comparing(Line::rest));
    return lines.stream().map(Line::triple).toList();
  }
}
