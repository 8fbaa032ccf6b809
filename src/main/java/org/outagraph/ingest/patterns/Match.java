package org.outagraph.ingest.patterns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A place in a sentence that a pattern describes.
///
/// @param from the first token
/// @param to the token after the last
/// @param captures what filled its slots, in the order of the sentence
public record Match(int from, int to, List<Capture> captures) {
  public Match {
    captures = List.copyOf(captures);
  }

  /// What filled the slots of a name.
  public Stream<Capture> named(String name) {
    return captures.stream().filter(capture -> capture.name().equals(name));
  }

  /// The elements that filled the slots of a name.
  public Stream<Element> elements(String name) {
    return named(name).flatMap(capture -> capture.element().stream());
  }

  public Optional<Element> first(String name) {
    return elements(name).findFirst();
  }
}
