package org.outagraph.graph.catalogue;

import org.outagraph.graph.RdfForm;

/// How a dump is written.
///
/// @param rdf the form
/// @param annotated whether claims are annotations of RDF 1.2, not nodes of RDF 1.1 as they are
///   stored
public record DumpForm(RdfForm rdf, boolean annotated) {
  private static final String ANNOTATED = "rdf12.";

  static DumpForm plain(RdfForm rdf) {
    return new DumpForm(rdf, false);
  }

  /// The same with claims as annotations.
  public DumpForm inRdf12() {
    return new DumpForm(rdf, true);
  }

  /// What a file's name has before `.gz`: `nq`, or `rdf12.nq`.
  public String suffix() {
    return annotated ? ANNOTATED + rdf.suffix() : rdf.suffix();
  }

  /// What people call it.
  public String title() {
    return annotated ? rdf.title() + ", RDF 1.2" : rdf.title();
  }

  /// The media type without the compression.
  public String mediaType() {
    return annotated ? rdf.mediaType() + ";version=1.2" : rdf.mediaType();
  }

  /// True if named graphs are in it, too.
  public boolean hasGraphs() {
    return rdf.hasGraphs();
  }
}
