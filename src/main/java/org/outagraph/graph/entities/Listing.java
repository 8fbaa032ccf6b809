package org.outagraph.graph.entities;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.outagraph.model.Id;
import org.outagraph.model.Nearest;

/// Things of a kind in the order of their list.
record Listing(List<Position> positions, Comparator<Position> order) {
  Listing(List<Position> positions) {
    this(positions, Comparator.naturalOrder());
  }

  int size() {
    return positions.size();
  }

  /// The positions that come after the given one, or from the start, at most so many.
  List<Position> after(Optional<Position> last, int limit) {
    int start = last.map(this::next).orElse(0);
    return positions.subList(start, (int) Math.min(size(), start + (long) limit));
  }

  boolean endsWith(Position position) {
    return next(position) == size();
  }

  List<Id> ids() {
    return positions.stream().map(Position::id).toList();
  }

  /// Those whose slug looks like the given one, else those whose name does, as `kind:slug`.
  List<String> nearest(String slug) {
    List<String> bySlug = nearest(slug, position -> position.id().slug());
    return bySlug.isEmpty() ? nearest(slug.replace('-', ' '), Position::key) : bySlug;
  }

  private List<String> nearest(String wanted, Function<Position, String> name) {
    Map<String, List<Position>> byName = positions.stream().collect(groupingBy(name));
    return Nearest.to(wanted, byName.keySet()).stream()
        .flatMap(found -> byName.getOrDefault(found, List.of()).stream().limit(1))
        .map(position -> position.id().curie())
        .toList();
  }

  private int next(Position last) {
    int found = Collections.binarySearch(positions, last, order);
    return found < 0 ? -found - 1 : found + 1;
  }
}
