package org.outagraph.graph.standpoints;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// What was found to be hidden in one version. Safe for use by several threads: the worst that
/// happens is that two find the same.
///
/// @param things each thing that was met, true if it is hidden
/// @param refuted each subject that was met, with those of its claimed statements that no claim in
///   sight carries
record Verdicts(long version, Map<Node, Boolean> things, Map<Node, Set<Triple>> refuted) {
  Verdicts(long version) {
    this(version, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
  }
}
