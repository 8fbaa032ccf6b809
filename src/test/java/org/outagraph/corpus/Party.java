package org.outagraph.corpus;

/// Somebody or something with a name that is made up.
///
/// @param iri its IRI
/// @param name its English name
/// @param home where it is at home or in force
/// @param number its number among its kind, which is in its name
record Party(String iri, String name, String home, int number) {}
