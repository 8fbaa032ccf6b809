package org.outagraph.search;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// A wish as queries.
///
/// @param ranked finds and scores
/// @param some finds and scores what has at least half of the words
/// @param typed has the matches of what was typed
/// @param related has the matches of other names of the things that were named
record Queries(Query ranked, Query some, Query typed, Query related) {
  /// The same in a part of all documents, or in the rest of them.
  Queries within(Query part, Occur occur) {
    return map(query -> new BooleanQuery.Builder().add(query, Occur.MUST).add(part, occur).build());
  }

  private Queries map(UnaryOperator<Query> change) {
    return new Queries(
        change.apply(ranked), change.apply(some), change.apply(typed), change.apply(related));
  }

  /// What either finds.
  Queries or(Queries other) {
    return new Queries(
        any(Stream.of(ranked, other.ranked)),
        any(Stream.of(some, other.some)),
        any(Stream.of(typed, other.typed)),
        any(Stream.of(related, other.related)));
  }

  static Query any(Stream<Query> queries) {
    var any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }
}
