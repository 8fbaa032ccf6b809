package org.outagraph.graph.standpoints;

import org.outagraph.graph.Ontology;
import org.outagraph.model.Standpoint;

/// Makes perspectives on a store.
///
/// @param ontology says which statements need a claim
/// @param history what was changed in the past
public record Perspectives(Ontology ontology, History history) {
  /// What can be seen of the store from there.
  public Perspective from(Standpoint standpoint) {
    Perspective whole =
        standpoint.version().isPresent()
            ? new Past(standpoint.version().getAsLong(), history)
            : Perspective.NOW;
    return standpoint.isWhole() ? whole : new Horizon(standpoint, whole, ontology::isClaimed);
  }
}
