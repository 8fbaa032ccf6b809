package org.outagraph.graph.entities;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.outagraph.model.Id;
import org.outagraph.model.ListRequest;
import org.outagraph.model.Nearest;
import org.outagraph.model.Problem;

/// Picks out of a whole list what somebody asks for, and puts it in order.
final class Wishes {
  private final Listing whole;
  private final NamedThings names;
  private final Reading reading;

  Wishes(Listing whole, NamedThings names, Reading reading) {
    this.whole = whole;
    this.names = names;
    this.reading = reading;
  }

  /// The same text for the same filters and order, and another one for others; empty for none.
  static String digest(ListRequest request) {
    if (request.isPlain()) {
      return "";
    }
    Map<String, List<String>> filters = new TreeMap<>();
    request
        .filters()
        .forEach((name, values) -> filters.put(name, values.stream().sorted().toList()));
    return (filters + " " + request.sort()).replace("\n", " ");
  }

  Listing of(ListRequest request) {
    List<Criterion> criteria = new ArrayList<>();
    request
        .filters()
        .forEach(
            (name, values) ->
                criteria.add(filter(name, request).reader().read(values, names, reading)));
    List<Position> fitting = fitting(request, criteria);
    if (request.sort().isEmpty()) {
      return new Listing(fitting);
    }
    Sort.Wish sort = Sort.Wish.read(request.sort(), request.kind());
    Comparator<Position> order =
        sort.descending() ? Collections.reverseOrder() : Comparator.naturalOrder();
    return new Listing(
        fitting.stream()
            .map(position -> new Position(sort.key(position.id(), reading), position.id()))
            .sorted(order)
            .toList(),
        order);
  }

  private static Filter filter(String name, ListRequest request) {
    return Filters.named(name, request.kind())
        .orElseThrow(
            () ->
                new Problem.Unknown(
                        "filter", name, Nearest.to(name, Filters.of(request.kind()).keySet()))
                    .toException());
  }

  /// Starts from the fewest things that an index knows to fit, if there is one.
  private List<Position> fitting(ListRequest request, List<Criterion> criteria) {
    Optional<Set<Node>> fewest =
        criteria.stream()
            .flatMap(criterion -> criterion.among().stream())
            .min(Comparator.comparingInt(Set::size));
    Stream<Position> candidates =
        fewest.isPresent() && fewest.get().size() < whole.size() / 4
            ? fewest.get().stream().flatMap(node -> position(node, request).stream()).sorted()
            : whole.positions().stream();
    return candidates
        .filter(
            position ->
                criteria.stream()
                    .allMatch(criterion -> criterion.fits().test(Reading.node(position.id()))))
        .toList();
  }

  private Optional<Position> position(Node node, ListRequest request) {
    return Optional.of(node)
        .filter(Node::isURI)
        .flatMap(thing -> Id.ofIri(thing.getURI()))
        .filter(id -> id.kind() == request.kind())
        .filter(reading::knows)
        .map(id -> new Position(Listings.key(id, reading), id));
  }
}
