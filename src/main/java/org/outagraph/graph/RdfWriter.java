package org.outagraph.graph;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.outagraph.model.Problem;

/// Writes triples with those prefixes that they use.
public final class RdfWriter {
  private final Prefixes prefixes;

  public RdfWriter(Prefixes prefixes) {
    this.prefixes = prefixes;
  }

  /// The triples as a document in UTF-8, in their order where the form has one, or
  /// [Problem.Invalid] if the form cannot say them.
  public byte[] written(Collection<Triple> triples, RdfForm form) {
    Map<String, String> used = used(triples);
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    try {
      switch (form) {
        case TURTLE, NTRIPLES, TRIG, NQUADS -> stream(triples, used, form, document);
        case JSONLD, RDFXML -> collect(triples, used, form.format(), document);
      }
    } catch (JenaException e) {
      throw new Problem.Invalid(
              "form", form.mediaType(), "it cannot say this; ask for " + RdfForm.TURTLE.mediaType())
          .toException(e);
    }
    return document.toByteArray();
  }

  /// The same for a document at an address of ours: as JSON-LD it names our context by its address.
  public byte[] hosted(Collection<Triple> triples, RdfForm form) {
    CompactJsonLd compact = new CompactJsonLd(prefixes);
    return form == RdfForm.JSONLD && triples.stream().allMatch(compact::canSay)
        ? compact.of(triples)
        : written(triples, form);
  }

  /// The same for a document that people read, too: nested where the form allows it.
  public byte[] nested(Collection<Triple> triples, RdfForm form) {
    if (form != RdfForm.TURTLE) {
      return written(triples, form);
    }
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    collect(triples, used(triples), RDFFormat.TURTLE_PRETTY, document);
    return document.toByteArray();
  }

  /// Writes triples and quads as they come.
  public static StreamRDF stream(RdfForm form, OutputStream to) {
    return StreamRDFWriter.getWriterStream(to, form.format());
  }

  /// Claims among the triples as annotations of RDF 1.2, or [Problem.NotAcceptable] if the form has
  /// no triple terms.
  public byte[] annotated(Collection<Triple> stored, RdfForm form) {
    if (!form.hasTripleTerms()) {
      throw new Problem.NotAcceptable(
              form.title() + " with the triple terms of RDF 1.2",
              Arrays.stream(RdfForm.values())
                  .filter(RdfForm::hasTripleTerms)
                  .map(RdfForm::mediaType)
                  .toList())
          .toException();
    }
    List<Triple> annotated = AnnotatedForm.of(stored);
    return switch (form) {
      case TURTLE, TRIG ->
          AnnotatedTurtle.of(annotated, used(stored)).getBytes(StandardCharsets.UTF_8);
      case NTRIPLES, NQUADS, JSONLD, RDFXML -> written(annotated, form);
    };
  }

  private static void stream(
      Collection<Triple> triples, Map<String, String> prefixes, RdfForm form, OutputStream to) {
    StreamRDF writer = stream(form, to);
    writer.start();
    prefixes.forEach(writer::prefix);
    triples.forEach(writer::triple);
    writer.finish();
  }

  private static void collect(
      Collection<Triple> triples, Map<String, String> prefixes, RDFFormat format, OutputStream to) {
    Graph graph = GraphFactory.createGraphMem();
    graph.getPrefixMapping().setNsPrefixes(prefixes);
    triples.forEach(graph::add);
    RDFWriter.source(graph).format(format).output(to);
  }

  private Map<String, String> used(Collection<Triple> triples) {
    Set<String> namespaces = namespaces(triples);
    Map<String, String> used = new LinkedHashMap<>(prefixes.map());
    used.values().retainAll(namespaces);
    return used;
  }

  private static Set<String> namespaces(Collection<Triple> triples) {
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
