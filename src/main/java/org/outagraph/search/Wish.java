package org.outagraph.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a query asks for.
///
/// @param required groups of which each must match, by at least one of its members
/// @param unwanted what must not match
record Wish(List<List<Sought>> required, List<Sought> unwanted) {
  /// True if nothing is asked for: everything matches.
  boolean isEmpty() {
    return required.isEmpty() && unwanted.isEmpty();
  }

  /// The words in one line, if they may be the name of one thing: no `OR`, no `*`, no `~`.
  Optional<String> asName() {
    boolean isPlain =
        !required.isEmpty()
            && required.stream().allMatch(group -> group.size() == 1 && isPlain(group.getFirst()));
    return isPlain
        ? Optional.of(
            required.stream()
                .map(group -> group.getFirst().text())
                .collect(Collectors.joining(" ")))
        : Optional.empty();
  }

  private static boolean isPlain(Sought sought) {
    return switch (sought) {
      case Sought.Word _, Sought.Phrase _ -> true;
      case Sought.Beginning _, Sought.Similar _ -> false;
    };
  }
}
