package org.outagraph.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.outagraph.model.Example;

/// What the query page shows.
///
/// @param query the text in the editor
/// @param shown the example that the text is, if it is one
/// @param examples all examples
/// @param prefixes the prefixes that need no declaration
/// @param problem what is wrong with the query, if something is
/// @param result its answer, if it was asked
public record EditorView(
    String query,
    Optional<Example> shown,
    List<Example> examples,
    Map<String, String> prefixes,
    Optional<String> problem,
    Optional<ResultTable> result) {

  /// The examples under the first of their topics, in the order of the easiest of each.
  public Map<String, List<Example>> byTopic() {
    Map<String, List<Example>> topics = new LinkedHashMap<>();
    for (Example.Level level : Example.Level.values()) {
      for (Example example : examples) {
        if (example.level() == level) {
          topics
              .computeIfAbsent(example.topics().getFirst(), topic -> new ArrayList<>())
              .add(example);
        }
      }
    }
    return topics;
  }

  /// True if the example that is shown stands under this topic.
  public boolean isOpen(String topic) {
    return shown.filter(example -> example.topics().getFirst().equals(topic)).isPresent();
  }
}
