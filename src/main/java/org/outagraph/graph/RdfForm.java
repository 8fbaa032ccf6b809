package org.outagraph.graph;

import org.apache.jena.riot.RDFFormat;

/// How triples are written.
public enum RdfForm {
  TURTLE("text/turtle", "ttl", RDFFormat.TURTLE_BLOCKS),
  NTRIPLES("application/n-triples", "nt", RDFFormat.NTRIPLES_UTF8),
  JSONLD("application/ld+json", "jsonld", RDFFormat.JSONLD11_PRETTY),
  RDFXML("application/rdf+xml", "rdf", RDFFormat.RDFXML_PLAIN);

  private final String mediaType;
  private final String suffix;

  @SuppressWarnings("ImmutableEnumChecker") // Jena's formats cannot be changed
  private final RDFFormat format;

  RdfForm(String mediaType, String suffix, RDFFormat format) {
    this.mediaType = mediaType;
    this.suffix = suffix;
    this.format = format;
  }

  /// The media type without parameters.
  public String mediaType() {
    return mediaType;
  }

  /// The ending of a file in this form, without the dot.
  public String suffix() {
    return suffix;
  }

  RDFFormat format() {
    return format;
  }
}
