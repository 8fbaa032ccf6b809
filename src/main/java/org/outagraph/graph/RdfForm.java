package org.outagraph.graph;

import org.apache.jena.riot.RDFFormat;

/// How triples and quads are written and read.
public enum RdfForm {
  TURTLE("Turtle", "text/turtle", "ttl", RDFFormat.TURTLE_BLOCKS),
  NTRIPLES("N-Triples", "application/n-triples", "nt", RDFFormat.NTRIPLES_UTF8),
  JSONLD("JSON-LD", "application/ld+json", "jsonld", RDFFormat.JSONLD11_PRETTY),
  RDFXML("RDF/XML", "application/rdf+xml", "rdf", RDFFormat.RDFXML_PLAIN),
  TRIG("TriG", "application/trig", "trig", RDFFormat.TRIG_BLOCKS),
  NQUADS("N-Quads", "application/n-quads", "nq", RDFFormat.NQUADS_UTF8);

  private final String title;
  private final String mediaType;
  private final String suffix;

  @SuppressWarnings("ImmutableEnumChecker") // Jena's formats cannot be changed
  private final RDFFormat format;

  RdfForm(String title, String mediaType, String suffix, RDFFormat format) {
    this.title = title;
    this.mediaType = mediaType;
    this.suffix = suffix;
    this.format = format;
  }

  /// What people call it.
  public String title() {
    return title;
  }

  /// The media type without parameters.
  public String mediaType() {
    return mediaType;
  }

  /// The ending of a file in this form, without the dot.
  public String suffix() {
    return suffix;
  }

  /// True if it can say in which graph a triple stands.
  public boolean hasGraphs() {
    return switch (this) {
      case JSONLD, TRIG, NQUADS -> true;
      case TURTLE, NTRIPLES, RDFXML -> false;
    };
  }

  /// True if it can say RDF 1.2.
  public boolean hasTripleTerms() {
    return switch (this) {
      case TURTLE, NTRIPLES, TRIG, NQUADS -> true;
      case JSONLD, RDFXML -> false;
    };
  }

  RDFFormat format() {
    return format;
  }
}
