package org.outagraph.ingest.claims;

import org.outagraph.ingest.mentions.Party;
import org.outagraph.model.Id;

/// Who says it.
public sealed interface Speaker {
  /// The article itself, in its own voice.
  record Publisher() implements Speaker {}

  /// An organisation or vendor in the graph.
  record Known(Id id) implements Speaker {}

  /// Anybody else, as printed: a person, a newcomer, "a spokesperson for the airline".
  record Named(String words) implements Speaker {}

  /// A party that says something itself.
  static Speaker of(Party party) {
    return switch (party) {
      case Party.Known(var id) -> new Known(id);
      case Party.Newcomer(_, String name) -> new Named(name);
    };
  }
}
