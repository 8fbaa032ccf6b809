package org.outagraph.web.reconcile;

import java.util.Optional;
import java.util.Set;

/// A property that can be asked for, or compared with.
///
/// @param id what it is called here: `og:sector`, or a word such as `label` for what no single
///   property says
/// @param iri the property of the graph, if it is one
/// @param name what people call it
/// @param description what it says, if anybody wrote that down
/// @param domains the types of things that have it; all if there are none
/// @param range the type of its values, if they are things of one type
public record PropertyTerm(
    String id,
    Optional<String> iri,
    String name,
    Optional<String> description,
    Set<EntityType> domains,
    Optional<EntityType> range) {

  boolean isOf(EntityType type) {
    return domains.isEmpty()
        || domains.stream().anyMatch(domain -> domain.kinds().containsAll(type.kinds()));
  }
}
