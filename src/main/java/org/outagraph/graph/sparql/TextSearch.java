package org.outagraph.graph.sparql;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;
import org.outagraph.model.SearchRequest;
import org.outagraph.model.SearchResults;

/// The searches of one run of a query, each asked of the index once.
@OwnsState("remembers hits; lives in one thread for one run")
final class TextSearch {
  private static final Symbol SYMBOL = Symbol.create("urn:x-outagraph:text-search");
  private static final int PAGE = 100;

  /// So many searches are remembered; a query may ask for another one in each row.
  private static final int KEPT = 100;

  private final Function<SearchRequest, SearchResults> index;
  private final TextOrigins origins;
  private final Map<TextCall, Hits> known = new HashMap<>();

  TextSearch(Additions additions) {
    this.index = additions.index();
    this.origins = new TextOrigins(additions.names());
  }

  /// The index of a graph that has none.
  static SearchResults none(SearchRequest request) {
    throw new Problem.Refused("text:query", "this graph has no text index").toException();
  }

  void in(Context context) {
    context.set(SYMBOL, this);
  }

  static TextSearch of(Context context) {
    TextSearch search = context.get(SYMBOL);
    if (search == null) {
      throw new LimitReached(
          new Problem.Refused("text:query", "it is for queries that read, not for updates"));
    }
    return search;
  }

  /// The hits of one search.
  ///
  /// @param byThing in the order in which they are best
  record Hits(Map<Node, TextHit> byThing) {
    List<TextHit> bestFirst() {
      return List.copyOf(byThing.values());
    }

    Optional<TextHit> of(Node thing) {
      return Optional.ofNullable(byThing.get(thing));
    }
  }

  /// @param goOn throws if the run has to stop
  Hits hits(TextCall call, Runnable goOn) {
    Hits hits = known.get(call);
    if (hits == null) {
      hits = search(call, goOn);
      if (known.size() >= KEPT) {
        known.clear();
      }
      known.put(call, hits);
    }
    return hits;
  }

  private Hits search(TextCall call, Runnable goOn) {
    Map<Node, TextHit> hits = new LinkedHashMap<>();
    Optional<String> cursor = Optional.empty();
    do {
      goOn.run();
      SearchResults results =
          index.apply(
              new SearchRequest(
                  call.words(),
                  call.filters(),
                  Math.min(PAGE, call.limit() - hits.size()),
                  cursor,
                  List.of()));
      results.page().results().stream()
          .map(TextHit::of)
          .forEach(hit -> hits.putIfAbsent(hit.thing(), hit));
      cursor = results.page().next();
    } while (cursor.isPresent() && hits.size() < call.limit());
    return new Hits(hits);
  }

  TextHit.Origin origin(TextHit hit) {
    return origins.of(hit);
  }
}
