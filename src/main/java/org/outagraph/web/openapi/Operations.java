package org.outagraph.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The operations of a document.
final class Operations {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  /// One of them.
  ///
  /// @param path the path, with its parts in braces
  /// @param method the method, in lower case
  /// @param node what is said of it
  record Operation(String path, String method, ObjectNode node) {
    /// True if it needs the key.
    boolean isKeyed() {
      return !node.path("security").isEmpty();
    }
  }

  private Operations() {}

  static List<Operation> of(JsonNode document) {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
        if (METHODS.contains(entry.getKey())) {
          operations.add(
              new Operation(path.getKey(), entry.getKey(), (ObjectNode) entry.getValue()));
        }
      }
    }
    return operations;
  }
}
