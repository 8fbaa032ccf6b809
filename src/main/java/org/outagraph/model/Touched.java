package org.outagraph.model;

import java.util.Set;

/// The entities, articles and claims whose page may look different after a change.
///
/// @param added those that were not there before it
/// @param changed those that were there and still are
/// @param removed those that are not there any more
public record Touched(Set<Id> added, Set<Id> changed, Set<Id> removed) {
  /// Nothing.
  public static final Touched NOTHING = new Touched(Set.of(), Set.of(), Set.of());

  public Touched {
    added = Set.copyOf(added);
    changed = Set.copyOf(changed);
    removed = Set.copyOf(removed);
  }

  /// How many there are.
  public int size() {
    return added.size() + changed.size() + removed.size();
  }
}
