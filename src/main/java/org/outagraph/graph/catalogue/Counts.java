package org.outagraph.graph.catalogue;

import java.util.SortedMap;

/// What one version of the graph holds, in numbers.
///
/// @param version the version
/// @param triples how many triples the default graph has
/// @param entities how many things with an address of ours are described
/// @param subjects how many different subjects there are
/// @param objects how many different objects there are
/// @param classes the classes by IRI
/// @param properties the properties by IRI
/// @param graphs the named graphs by IRI, each with its triples
/// @param example an outage to look at, or any other thing; empty if there is nothing
record Counts(
    long version,
    long triples,
    long entities,
    long subjects,
    long objects,
    SortedMap<String, OfClass> classes,
    SortedMap<String, OfProperty> properties,
    SortedMap<String, Long> graphs,
    String example) {

  /// One class.
  ///
  /// @param entities how many things have it
  /// @param properties the properties of these things, each with its triples
  record OfClass(long entities, SortedMap<String, Long> properties) {}

  /// One property.
  record OfProperty(long triples, long subjects, long objects) {}
}
