package org.outagraph.graph.sparql;

/// The limit at which an answer stops though there is more.
///
/// @param limit how much there may be
/// @param unit of what: `rows`, `triples` or `bytes`
public record Cut(long limit, String unit) {
  /// As headers and comments say it, such as `100000 rows`.
  @Override
  public String toString() {
    return limit + " " + unit;
  }
}
