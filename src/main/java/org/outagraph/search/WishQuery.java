package org.outagraph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.outagraph.model.Kind;

/// Turns a wish into one query, with the weights of [Ranking].
final class WishQuery {
  static final int MOST_PARTS = 8;
  private static final int MOST_PAIRS = 64;
  private static final int MOST_PIECES = 32;
  private static final int LONGEST_NAME = 5;
  private static final int SHORTEST_BEGINNING = 3;
  private static final Query CLAIMS =
      new TermQuery(new Term(IndexedDocument.FACET + "type", Kind.CLAIMS.path()));

  private final IndexReader reader;
  private final NamesInQuery names;
  private final Facets facets;
  private final FieldQueries fields;

  private WishQuery(
      IndexSearcher searcher, Facets facets, Horizon horizon, List<TextField> fields) {
    this.reader = searcher.getIndexReader();
    this.fields = new FieldQueries(fields);
    this.names = new NamesInQuery(searcher, horizon, this.fields);
    this.facets = facets;
  }

  /// A wish as queries. Within a horizon, things are found by their names only, for what else is
  /// said of them may have been said later; claims are found by all that they say.
  static Queries of(Wish wish, IndexSearcher searcher, Facets facets, Horizon horizon)
      throws IOException {
    Queries all = new WishQuery(searcher, facets, horizon, TextField.ALL).of(wish);
    if (!horizon.isLimited()) {
      return all;
    }
    return all.within(CLAIMS, Occur.FILTER)
        .or(
            new WishQuery(searcher, facets, horizon, TextField.TIMELESS)
                .of(wish)
                .within(CLAIMS, Occur.MUST_NOT));
  }

  /// One thing that is required, with how rare it is.
  private record Group(Query typed, List<Query> related, double rarity) {
    Query query() {
      List<Query> any = new ArrayList<>(related);
      any.add(typed);
      return FieldQueries.anyOf(any, Ranking.OTHER_FIELDS);
    }
  }

  private Queries of(Wish wish) throws IOException {
    Wish words = wish.words();
    List<Group> groups = groups(words);
    if (groups.isEmpty() && !words.required().isEmpty()) {
      throw QueryText.fault(1, "There is no letter and no digit to look for.");
    }
    Query ranked =
        groups.isEmpty()
            ? FieldQueries.constant(new MatchAllDocsQuery(), 0)
            : new WholeNames(fields).first(words, all(groups));
    return new Queries(
        narrowed(wish, excluding(wish, ranked)),
        narrowed(wish, excluding(wish, some(groups))),
        Queries.any(groups.stream().map(Group::typed)),
        Queries.any(groups.stream().map(Group::related).flatMap(List::stream)));
  }

  private static Query some(List<Group> groups) {
    var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch((groups.size() + 1) / 2);
    double sum = groups.stream().mapToDouble(Group::rarity).sum();
    for (Group group : groups) {
      some.add(new BoostQuery(group.query(), (float) (group.rarity / sum)), Occur.SHOULD);
    }
    return some.build();
  }

  private Query narrowed(Wish wish, Query query) throws IOException {
    if (wish.narrowing().isEmpty()) {
      return query;
    }
    var narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
    for (List<Sought> group : wish.narrowing()) {
      var any = new BooleanQuery.Builder();
      for (Sought sought : group) {
        if (sought instanceof Sought.InField field) {
          any.add(facets.query(field), Occur.SHOULD);
        }
      }
      narrowed.add(any.build(), Occur.FILTER);
    }
    return narrowed.build();
  }

  private List<Group> groups(Wish wish) throws IOException {
    List<Group> groups = new ArrayList<>();
    List<Sought> words = new ArrayList<>();
    for (List<Sought> alternatives : wish.required()) {
      if (alternatives.size() == 1 && alternatives.getFirst() instanceof Sought.Word word) {
        words.add(word);
      } else {
        groups.addAll(named(words, false));
        words.clear();
        group(alternatives).ifPresent(groups::add);
      }
    }
    groups.addAll(named(words, words.size() == wish.required().size()));
    return groups;
  }

  /// Words that follow each other, with the names of things among them recognised, longest first.
  private List<Group> named(List<Sought> words, boolean areAll) throws IOException {
    List<Piece> pieces = pieces(words);
    List<Group> groups = new ArrayList<>();
    List<Piece> others = new ArrayList<>();
    int at = 0;
    while (at < pieces.size()) {
      Named name = named(pieces, at, areAll);
      if (!name.related.isEmpty() || startsAWord(pieces, at)) {
        together(others).ifPresent(groups::add);
        others.clear();
      }
      if (name.related.isEmpty()) {
        others.add(pieces.get(at));
      } else {
        groups.add(named(name));
      }
      at += name.pieces.size();
    }
    together(others).ifPresent(groups::add);
    return groups;
  }

  private static boolean startsAWord(List<Piece> pieces, int at) {
    return at == 0 || pieces.get(at).word() != pieces.get(at - 1).word();
  }

  private static List<Piece> pieces(List<Sought> words) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      check(words.get(i), Tokens.of(words.get(i).text()));
      pieces.addAll(Piece.of(words.get(i).text(), i));
      if (pieces.size() > MOST_PIECES) {
        throw QueryText.fault(
            words.get(i).column(), "A query can have " + MOST_PIECES + " words at most.");
      }
    }
    return pieces;
  }

  /// Pieces that are the name of something, with what has to do with that; or one piece that is
  /// not.
  private record Named(List<Piece> pieces, List<Query> related) {}

  private Named named(List<Piece> pieces, int at, boolean areAll) throws IOException {
    for (int end = Math.min(pieces.size(), at + LONGEST_NAME); end > at; end--) {
      List<Piece> some = pieces.subList(at, end);
      boolean isAll = areAll && some.size() == pieces.size();
      List<Query> related = names.related(Piece.joined(some), isAll);
      if (!related.isEmpty()) {
        return new Named(some, related);
      }
    }
    return new Named(pieces.subList(at, at + 1), List.of());
  }

  private Group named(Named name) throws IOException {
    Group asTyped = together(name.pieces).orElseThrow();
    return new Group(asTyped.typed, name.related, asTyped.rarity);
  }

  /// Pieces next to each other, or, if each says something by itself, anywhere.
  private Optional<Group> together(List<Piece> pieces) throws IOException {
    String text = Piece.joined(pieces);
    Tokens tokens = Tokens.of(text);
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    Query joined = fields.word(text, tokens);
    boolean areOne = pieces.size() == 1;
    if (areOne || (isOneWord(pieces) && !pieces.stream().allMatch(Piece::isTelling))) {
      return Optional.of(new Group(joined, List.of(), rarity(tokens)));
    }
    List<Group> each = new ArrayList<>();
    for (Piece piece : pieces) {
      together(List.of(piece)).ifPresent(each::add);
    }
    Query either = FieldQueries.anyOf(List.of(joined, all(each)), 0);
    return Optional.of(new Group(either, List.of(), rarity(tokens)));
  }

  private static boolean isOneWord(List<Piece> pieces) {
    return pieces.getFirst().word() == pieces.getLast().word();
  }

  /// Any of some alternatives.
  private Optional<Group> group(List<Sought> alternatives) throws IOException {
    List<Query> typed = new ArrayList<>();
    List<Query> related = new ArrayList<>();
    double rarity = 0;
    for (Sought sought : alternatives) {
      Tokens tokens = Tokens.of(sought.text());
      if (sought instanceof Sought.InField field) {
        typed.add(FieldQueries.constant(facets.query(field), 0));
      } else if (!tokens.isEmpty()) {
        typed.add(typed(sought, tokens));
        rarity = Math.max(rarity, rarity(tokens));
        if (sought instanceof Sought.Word word) {
          related.addAll(names.related(word.text(), false));
        }
      }
    }
    return typed.isEmpty()
        ? Optional.empty()
        : Optional.of(new Group(FieldQueries.anyOf(typed, 0), related, rarity));
  }

  private Query typed(Sought sought, Tokens tokens) throws IOException {
    if (!(sought instanceof Sought.InField) && !(sought instanceof Sought.Nested)) {
      check(sought, tokens);
    }
    return switch (sought) {
      case Sought.Word word -> fields.word(word.text(), tokens);
      case Sought.Phrase _ -> fields.asWritten(tokens.words(), 1);
      case Sought.Beginning _ -> fields.beginning(tokens);
      case Sought.Similar _ -> fields.similar(tokens);
      case Sought.InField field -> facets.query(field);
      case Sought.Nested nested -> of(nested.wish()).ranked();
    };
  }

  private static void check(Sought sought, Tokens tokens) {
    boolean isPaired = sought.text().codePoints().anyMatch(ScriptFolding::isPaired);
    int most = isPaired ? MOST_PAIRS : MOST_PARTS;
    if (tokens.words().size() > most) {
      throw QueryText.fault(
          sought.column(), "A phrase, or a word with signs in it, has " + most + " parts at most.");
    }
    if (sought instanceof Sought.Beginning
        && tokens.words().getLast().length() < SHORTEST_BEGINNING) {
      throw QueryText.fault(
          sought.column(), "A * needs 3 letters before it, without a sign between them.");
    }
  }

  /// All groups, each with its part of the weight by its rarity.
  private static Query all(List<Group> groups) {
    double sum = groups.stream().mapToDouble(Group::rarity).sum();
    var all = new BooleanQuery.Builder();
    for (Group group : groups) {
      all.add(new BoostQuery(group.query(), (float) (group.rarity / sum)), Occur.MUST);
    }
    return all.build();
  }

  /// What is left out is what is written, not all that has to do with it.
  private Query excluding(Wish wish, Query query) throws IOException {
    if (wish.unwanted().isEmpty()) {
      return query;
    }
    var excluding = new BooleanQuery.Builder().add(query, Occur.MUST);
    for (Sought sought : wish.unwanted()) {
      Tokens tokens = Tokens.of(sought.text());
      if (!tokens.isEmpty()) {
        excluding.add(typed(sought, tokens), Occur.MUST_NOT);
      }
    }
    return excluding.build();
  }

  /// Rarer words count more; of several together the rarest counts.
  private double rarity(Tokens tokens) throws IOException {
    int fewest = Integer.MAX_VALUE;
    for (String word : tokens.words()) {
      fewest = Math.min(fewest, documentsWith(word));
    }
    int all = reader.maxDoc();
    return Math.log1p((all - fewest + 0.5) / (fewest + 0.5));
  }

  private int documentsWith(String word) throws IOException {
    int most = 0;
    for (TextField field : TextField.values()) {
      most = Math.max(most, reader.docFreq(new Term(field.field(), word)));
    }
    return most;
  }
}
