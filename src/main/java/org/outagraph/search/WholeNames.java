package org.outagraph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.outagraph.model.Id;

/// Puts the things first whose name or id the whole query is, or nearly is.
///
/// @param fields where words are looked up
record WholeNames(FieldQueries fields) {
  private static final int SHORTEST_BEGINNING = 3;
  private static final int BETWEEN = 2;

  /// The same with the things first whose name or id the whole query is, and with more for words
  /// that stand close together.
  Query first(Wish wish, Query words) throws IOException {
    Optional<String> name = wish.asName();
    if (name.isEmpty()) {
      return nearlyNamed(wish)
          .<Query>map(near -> FieldQueries.anyOf(List.of(near, words), 1))
          .orElse(words);
    }
    var preferring = new BooleanQuery.Builder().add(words, Occur.MUST);
    List<String> parts = Tokens.of(name.get()).words();
    if (wish.required().size() > 1 && parts.size() > 1 && parts.size() <= WishQuery.MOST_PARTS) {
      preferring.add(fields.close(parts, BETWEEN, Ranking.NEAR_SHARE, 0), Occur.SHOULD);
    }
    String key = ScriptFolding.key(name.get());
    if (key.length() >= SHORTEST_BEGINNING) {
      preferring.add(FieldQueries.beginningName(key), Occur.SHOULD);
    }
    return FieldQueries.anyOf(List.of(exact(name.get()), preferring.build()), 1);
  }

  /// Things of whose name the whole query is but for a letter, if that is what is asked for.
  private static Optional<Query> nearlyNamed(Wish wish) {
    return wish.required().size() == 1
            && wish.required().getFirst().size() == 1
            && wish.required().getFirst().getFirst() instanceof Sought.Similar similar
        ? Optional.of(FieldQueries.nearName(ScriptFolding.key(similar.text())))
        : Optional.empty();
  }

  private static Query exact(String name) {
    String key = ScriptFolding.key(name);
    List<Query> exact = new ArrayList<>();
    exact.add(FieldQueries.constant(FieldQueries.keyed(TextField.NAME, key), Ranking.EXACT_NAME));
    exact.add(FieldQueries.constant(FieldQueries.keyed(TextField.ALIAS, key), Ranking.EXACT_ALIAS));
    Id.ofIri(name)
        .or(() -> Id.ofCurie(name))
        .or(() -> Id.ofPath(name))
        .map(id -> new TermQuery(IndexedDocument.term(id)))
        .map(query -> FieldQueries.constant(query, Ranking.EXACT_ID))
        .ifPresent(exact::add);
    return FieldQueries.anyOf(exact, 0);
  }
}
