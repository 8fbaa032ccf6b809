package org.outagraph.graph;

import java.util.Set;
import org.outagraph.model.Change;
import org.outagraph.model.Id;

/// What a change did to the graph.
///
/// @param version the version of the graph with it; the old one if the change is empty
/// @param change what it comes to in stored form, without what is derived from it; empty if all of
///   it was in the graph already
/// @param touched the entities, articles and claims whose page or search document may have changed
public record Applied(long version, Change change, Set<Id> touched) {
  public Applied {
    touched = Set.copyOf(touched);
  }
}
