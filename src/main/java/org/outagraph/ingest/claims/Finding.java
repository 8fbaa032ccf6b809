package org.outagraph.ingest.claims;

import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.text.Span;

/// What triggers let claim.
///
/// @param property the local name of a claimed property
/// @param statement what it says
/// @param asserts false if it is denied
/// @param words the tokens at which it says so
record Finding(String property, Statement statement, boolean asserts, Span words) {
  static Finding of(String property, Statement statement, Element words) {
    return new Finding(property, statement, true, new Span(words.from(), words.to()));
  }
}
