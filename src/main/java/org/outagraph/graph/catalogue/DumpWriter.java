package org.outagraph.graph.catalogue;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
/// wherever and whenever it is written.
///
/// Forms without named graphs hold the default graph alone.
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
    for (Quad quad : form.annotated() ? annotated(sorted(dataset)) : sorted(dataset)) {
      if (form.hasGraphs()) {
        writer.quad(quad);
      } else if (quad.isDefaultGraph()) {
        writer.triple(quad.asTriple());
      }
    }
    writer.finish();
  }

  /// With the claims, which are in the default graph, as annotations.
  private static List<Quad> annotated(List<Quad> sorted) {
    List<Triple> standard =
        sorted.stream().filter(Quad::isDefaultGraph).map(Quad::asTriple).toList();
    return Stream.concat(
            AnnotatedForm.of(standard).stream()
                .map(triple -> Quad.create(Quad.defaultGraphIRI, triple)),
            sorted.stream().filter(quad -> !quad.isDefaultGraph()))
        .toList();
  }

  /// By graph, subject, property and object as N-Quads writes them; the default graph first.
  private static List<Quad> sorted(DatasetGraph dataset) {
    record Line(String graph, String triple, Quad quad) {}
    List<Line> lines = new ArrayList<>();
    dataset
        .find()
        .forEachRemaining(
            quad ->
                lines.add(
                    new Line(
                        quad.isDefaultGraph() ? "" : NodeFmtLib.strNT(quad.getGraph()),
                        NodeFmtLib.strNT(quad.getSubject())
                            + ' '
                            + NodeFmtLib.strNT(quad.getPredicate())
                            + ' '
                            + NodeFmtLib.strNT(quad.getObject()),
                        quad)));
    lines.sort(Comparator.comparing(Line::graph).thenComparing(Line::triple));
    return lines.stream().map(Line::quad).toList();
  }
}
