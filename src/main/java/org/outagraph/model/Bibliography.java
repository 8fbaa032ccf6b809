package org.outagraph.model;

import java.util.List;
import java.util.stream.Stream;

/// What to cite for a thing: its own entry, and the articles that what is said of it rests on.
public record Bibliography(CitationEntry own, List<CitationEntry> articles) {
  /// All of them, its own first.
  public List<CitationEntry> entries() {
    return Stream.concat(Stream.of(own), articles.stream()).toList();
  }
}
