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

  /// How many statements it adds.
  public long added() {
    return lines("A ");
  }

  /// How many statements it takes away.
  public long removed() {
    return lines("D ");
  }

  /// True if it takes anything away.
  public boolean takesAway() {
    return patch.startsWith("D ") || patch.contains("\nD ");
  }

  private long lines(String start) {
    return patch.lines().filter(line -> line.startsWith(start)).count();
  }

  /// Its size in UTF-8 bytes.
  public int size() {
    return patch.getBytes(StandardCharsets.UTF_8).length;
  }
}
