package org.outagraph.graph.sparql;

import java.util.List;
import org.apache.jena.vocabulary.XSD;

/// What queries can call that the SPARQL standard does not name, by IRI.
public final class Features {
  private Features() {}

  /// The functions.
  public static List<String> functions() {
    return AllowedFunctions.names().stream()
        .filter(iri -> !iri.startsWith(XSD.getURI()))
        .sorted()
        .toList();
  }

  /// The properties that are answered by a search and not by the graph.
  public static List<String> properties() {
    return List.of(TextQuery.IRI);
  }
}
