package org.outagraph.knowledge;

import java.util.List;

/// How the knowledge base is.
///
/// @param live false if only a restart can help
/// @param ready false if requests should go elsewhere for now
/// @param reasons what is wrong, in sentences; empty if nothing is
public record Health(boolean live, boolean ready, List<String> reasons) {
  public Health {
    reasons = List.copyOf(reasons);
  }
}
