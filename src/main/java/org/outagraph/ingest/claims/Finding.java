package org.outagraph.ingest.claims;

import java.util.Optional;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.text.Span;

/// What triggers let claim.
///
/// @param property the local name of a claimed property
/// @param statement what it says
/// @param asserts false if it is denied
/// @param words the tokens at which it says so
/// @param about the party that a number is about
record Finding(
    String property, Statement statement, boolean asserts, Span words, Optional<Party> about) {
  static Finding of(String property, Statement statement, Element words) {
    return new Finding(
        property, statement, true, new Span(words.from(), words.to()), Optional.empty());
  }

  Finding about(Optional<Party> party) {
    return new Finding(property, statement, asserts, words, party);
  }
}
