package org.outagraph.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What it takes to know a thing again where a text names it: its names, and what it has to do
/// with.
///
/// @param id the thing
/// @param classes the local names of its classes, such as `OrganisationGroup`
/// @param labels its name in every language, the one to show first
/// @param aliases other names
/// @param ties things that it is tied to, by the local name of the property, such as `suppliedBy`
/// @param dates when it began, ended or came into force, by the local name of the property
public record Profile(
    Id id,
    List<String> classes,
    List<Text> labels,
    List<Text> aliases,
    Map<String, List<Id>> ties,
    Map<String, List<PartialDate>> dates) {
  public Profile {
    classes = List.copyOf(classes);
    labels = List.copyOf(labels);
    aliases = List.copyOf(aliases);
    ties = Map.copyOf(ties);
    dates = Map.copyOf(dates);
  }

  /// Labels and aliases.
  public Stream<Text> names() {
    return Stream.concat(labels.stream(), aliases.stream());
  }

  /// The things that a property ties it to.
  public List<Id> tied(String property) {
    return ties.getOrDefault(property, List.of());
  }

  /// The dates that a property gives.
  public List<PartialDate> dated(String property) {
    return dates.getOrDefault(property, List.of());
  }
}
