package org.outagraph.model;

import java.util.Optional;

/// A thing that is pointed at, with the name that people read.
///
/// @param iri the absolute IRI
/// @param label its label, or words made from what there is if it has none
public record Reference(String iri, String label) {
  /// The id, if the thing is one of ours.
  public Optional<Id> id() {
    return Id.ofIri(iri);
  }

  /// The part of the IRI after its last `/` or `#`.
  public String localName() {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
