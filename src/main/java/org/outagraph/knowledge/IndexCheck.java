package org.outagraph.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.outagraph.model.Id;
import org.outagraph.model.SearchDocument;
import org.outagraph.search.SearchIndex;

/// Compares graph and index, both ways, by id and content.
final class IndexCheck {
  private IndexCheck() {}

  /// Every difference as a sentence; none if they agree.
  static List<String> differences(Generation views) {
    List<String> differences = new ArrayList<>();
    long graph = views.store().version();
    long index = views.search().version();
    if (graph != index) {
      differences.add("The graph is at version " + graph + ", the index at " + index + ".");
    }
    Map<Id, Long> indexed = new HashMap<>(views.search().fingerprints());
    try (Stream<SearchDocument> documents = views.entities().searchDocuments()) {
      documents.forEach(
          document -> {
            Long fingerprint = indexed.remove(document.id());
            if (fingerprint == null) {
              differences.add(document.id() + " is in the graph, but not in the index.");
            } else if (fingerprint != SearchIndex.fingerprint(document)) {
              differences.add(document.id() + " is not in the index as it is in the graph.");
            }
          });
    }
    indexed.keySet().stream()
        .sorted()
        .forEach(id -> differences.add(id + " is in the index, but not in the graph."));
    return differences;
  }
}
