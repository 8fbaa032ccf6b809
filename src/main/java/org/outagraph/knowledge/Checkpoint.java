package org.outagraph.knowledge;

import java.util.Locale;

/// A point that every commit passes, in this order; a crash at any of them must lose nothing.
enum Checkpoint {
  BEFORE_JOURNAL,
  AFTER_JOURNAL,
  BEFORE_GRAPH_COMMIT,
  AFTER_GRAPH_COMMIT,
  BEFORE_INDEX_COMMIT,
  AFTER_INDEX_COMMIT,
  AFTER_PUBLISH;

  /// For example `before-journal`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
