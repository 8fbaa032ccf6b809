package org.outagraph.ingest.remote;

import java.util.Set;
import org.outagraph.model.Id;

/// The words of the ontology that a claim may use.
///
/// @param properties the local names of the claimed properties in `og:`
/// @param concepts the concepts of all schemes
public record Terms(Set<String> properties, Set<Id> concepts) {
  public Terms {
    properties = Set.copyOf(properties);
    concepts = Set.copyOf(concepts);
  }
}
