package org.outagraph.model;

import java.util.Map;

/// Whom an outage hit and spared, party by party.
///
/// @param outage the outage
/// @param counts how many parties claims name, by group and status, whichever were asked for; with
///   the countries that nobody reported on where these are listed
/// @param page the parties that were asked for
/// @param figures claims that give a figure about the whole outage
public record ImpactReport(
    Reference outage,
    Map<Impact.Group, Map<Impact.Status, Integer>> counts,
    Page<Impact> page,
    First<Claim> figures) {}
