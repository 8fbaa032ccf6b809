package org.outagraph.graph;

/// Works out a change from the graph as it is at the moment when the change is made, so that
/// nothing can come in between.
@FunctionalInterface
public interface ChangeMaker {
  /// Puts into the draft what is to change; whatever it throws is thrown to whoever asked, and
  /// nothing is changed.
  void make(Draft draft);
}
