package org.outagraph.ingest.patterns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A pattern with what follows from it.
///
/// @param kind the word that began it in its file, such as `rule`
/// @param name its name, which no other of the language has
/// @param pattern what it looks for
/// @param settings what follows
/// @param examples sentences that it was made for, with what follows from them
/// @param place where it stands
public record Rule(
    String kind,
    String name,
    Automaton pattern,
    List<Setting> settings,
    List<Setting> examples,
    Fault place) {
  public Rule {
    settings = List.copyOf(settings);
    examples = List.copyOf(examples);
  }

  public Stream<Setting> all(String key) {
    return settings.stream().filter(setting -> setting.key().equals(key));
  }

  public Optional<Setting> first(String key) {
    return all(key).findFirst();
  }
}
