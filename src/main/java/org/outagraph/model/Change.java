package org.outagraph.model;

import java.nio.charset.StandardCharsets;

/// A change of the graph as RDF Patch text: lines `A s p o .` and `D s p o .`.
///
/// @param patch the body, without header and transaction lines
///   (<https://afs.github.io/rdf-delta/rdf-patch.html>)
public record Change(String patch) {
  /// True if nothing is added or taken away.
  public boolean isEmpty() {
    return patch.isBlank();
  }

  /// Its size in UTF-8 bytes.
  public int size() {
    return patch.getBytes(StandardCharsets.UTF_8).length;
  }
}
