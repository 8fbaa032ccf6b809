package org.outagraph.model;

/// Whoever a text is by.
public sealed interface Author {
  /// A person whose name falls into two parts for certain.
  record Person(String given, String family) implements Author {}

  /// An organisation, or a name that is best left as it is printed.
  record Named(String name) implements Author {}
}
