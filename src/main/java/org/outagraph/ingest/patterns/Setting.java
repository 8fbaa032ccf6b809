package org.outagraph.ingest.patterns;

import java.util.List;

/// A line of a rule or of a file that says what follows, such as `level severe`.
///
/// @param key the first word
/// @param words the words after it
/// @param place where it stands
public record Setting(String key, List<String> words, Fault place) {
  public Setting {
    words = List.copyOf(words);
  }

  /// The words after the first, as they stand.
  public String rest() {
    return String.join(" ", words);
  }
}
