package org.outagraph.model;

import java.util.List;

/// The first items of a list, and how many there are in all, so that nothing is cut silently.
public record First<T>(List<T> items, long total) {
  /// A list that is shown whole.
  public static <T> First<T> all(List<T> items) {
    return new First<>(items, items.size());
  }

  public boolean isAll() {
    return items.size() == total;
  }
}
