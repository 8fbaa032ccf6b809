package org.outagraph.web.pages;

import java.util.List;

/// Statements about other things that name the thing of a page in the same role.
///
/// @param title what they have in common
/// @param whole whether each is shown as a whole statement, not by its subject alone
/// @param facts the statements
public record MentionGroup(String title, boolean whole, List<FactView> facts) {
  /// True if all of them are reference data, so that their names say enough.
  public boolean isPlain() {
    return !whole && facts.stream().allMatch(fact -> fact.fact().claims().isEmpty());
  }
}
