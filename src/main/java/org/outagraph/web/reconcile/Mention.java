package org.outagraph.web.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What somebody wants to know the thing of.
///
/// @param name the name, or an id, if one is given
/// @param types what it may be; anything if there are none
/// @param strict whether nothing of another type may be answered
/// @param limit how many candidates there may be
/// @param evidence what else is known of the thing
public record Mention(
    Optional<String> name,
    Set<EntityType> types,
    boolean strict,
    int limit,
    List<Evidence> evidence) {

  /// A property with the values that the thing should have.
  ///
  /// @param property which
  /// @param values any of these
  public record Evidence(PropertyTerm property, List<String> values) {}
}
