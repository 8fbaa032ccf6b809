package org.outagraph.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a query asks for.
///
/// @param required groups of which each must match, by at least one of its members
/// @param unwanted what must not match
record Wish(List<List<Sought>> required, List<Sought> unwanted) {
  /// True if nothing is asked for: everything matches.
  boolean isEmpty() {
    return required.isEmpty() && unwanted.isEmpty();
  }

  /// Every single thing in it, unwanted ones first.
  List<Sought> all() {
    return Stream.concat(unwanted.stream(), required.stream().flatMap(List::stream))
        .flatMap(
            sought ->
                sought instanceof Sought.Nested nested
                    ? nested.wish().all().stream()
                    : Stream.of(sought))
        .toList();
  }

  /// The groups that are of values of fields only: they narrow, and say nothing about the order.
  List<List<Sought>> narrowing() {
    return required.stream().filter(Wish::isOfFields).toList();
  }

  /// The rest of what is asked for.
  Wish words() {
    return new Wish(required.stream().filter(group -> !isOfFields(group)).toList(), unwanted);
  }

  private static boolean isOfFields(List<Sought> group) {
    return group.stream().allMatch(Sought.InField.class::isInstance);
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
      case Sought.Beginning _, Sought.Similar _, Sought.InField _, Sought.Nested _ -> false;
    };
  }
}
