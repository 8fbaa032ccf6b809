package org.outagraph.graph.sparql;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;

/// Names blank nodes `b0`, `b1`, … in the order in which an answer meets them.
final class BlankNodeNames {
  private final Map<Node, String> names = new HashMap<>();

  String of(Node node) {
    String name = names.get(node);
    if (name == null) {
      name = "b" + names.size();
      names.put(node, name);
    }
    return name;
  }
}
