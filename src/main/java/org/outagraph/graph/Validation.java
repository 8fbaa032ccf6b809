package org.outagraph.graph;

/// Whether a change is held against the shapes and the rules of writing before it is taken.
public enum Validation {
  /// It is, and any fault refuses it.
  ON,
  /// It is not: it was before, and comes from the journal.
  OFF
}
