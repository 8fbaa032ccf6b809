package org.outagraph.graph.sparql;

import java.util.Optional;

/// An answer as bytes, spooled so that no transaction waits for a slow reader.
///
/// @param form how it is written
/// @param body the text in UTF-8
/// @param rows the number of rows or triples in it; 1 for a truth value
/// @param cut the limit at which it stops, if something is left out
/// @param version the version of the graph that answered
@SuppressWarnings("ArrayRecordComponent") // handed from the runner to the door, never compared
public record QueryAnswer(
    ResultForm form, byte[] body, long rows, Optional<Cut> cut, long version) {
  /// True if nothing is left out.
  public boolean complete() {
    return cut.isEmpty();
  }
}
