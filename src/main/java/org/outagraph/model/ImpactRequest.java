package org.outagraph.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which parties of an outage somebody asks about.
///
/// @param outage the outage
/// @param parties the parties that are asked for by name, reported on or not; all that claims name
///   if empty
/// @param groups only these groups; all if empty
/// @param statuses only these statuses; all if empty
/// @param unreported whether to list the countries, too, that nobody reported on
/// @param limit how many at most
/// @param after the last party of the page before
public record ImpactRequest(
    Id outage,
    List<Id> parties,
    Set<Impact.Group> groups,
    Set<Impact.Status> statuses,
    boolean unreported,
    int limit,
    Optional<Id> after) {}
