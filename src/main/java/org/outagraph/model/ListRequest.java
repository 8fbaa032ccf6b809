package org.outagraph.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which things of a kind somebody wants to walk through, in which order.
///
/// @param kind the kind
/// @param filters each filter with its values: a thing has to fit one value of each filter
/// @param sort the name of an order, with `-` before it for the reverse; empty for the usual one
/// @param limit how many on a page
/// @param cursor `next` of the page before
public record ListRequest(
    Kind kind, Map<String, List<String>> filters, String sort, int limit, Optional<String> cursor) {
  /// All things of a kind in the usual order.
  public static ListRequest all(Kind kind, int limit, Optional<String> cursor) {
    return new ListRequest(kind, Map.of(), "", limit, cursor);
  }

  /// True if these are all things of the kind in the usual order.
  public boolean isPlain() {
    return filters.isEmpty() && sort.isEmpty();
  }
}
