package org.outagraph.graph;

import org.apache.jena.query.Query;

/// A question to the whole graph of which every row is a fault: `?node` is wrong, `?message` says
/// how.
///
/// @param name the file name without its ending
/// @param query a SELECT of at least `?node` and `?message`
public record Check(String name, Query query) {
  /// Understands a query file as a check, or throws with the sentence that says why it is none.
  static Check of(QueryFile file) {
    Query query = file.query();
    if (!query.isSelectType()
        || !query.getResultVars().contains("node")
        || !query.getResultVars().contains("message")) {
      throw file.fault("A check is a SELECT of ?node and ?message.");
    }
    return new Check(file.name(), query);
  }
}
