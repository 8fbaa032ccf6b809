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
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.outagraph.model.Id;

/// Turns a wish into queries on the fields, with the weights of [Ranking].
final class WordQueries {
  private static final int MOST_WORDS = 8;
  private static final int MOST_PAIRS = 64;
  private static final int FUZZY_FORMS = 20;
  private static final int NEAR = 2;
  private static final int SHORTEST_BEGINNING = 3;

  private final IndexReader reader;

  WordQueries(IndexReader reader) {
    this.reader = reader;
  }

  /// One group of alternatives, with how rare the rarest of them is.
  private record Group(Query query, double rarity) {}

  /// The words of a wish, whose matches are shown; without what is unwanted.
  Query words(Wish wish) throws IOException {
    List<Group> groups = new ArrayList<>();
    for (List<Sought> alternatives : wish.required()) {
      group(alternatives).ifPresent(groups::add);
    }
    if (groups.isEmpty() && !wish.isEmpty()) {
      throw QueryText.fault(1, "There is no letter and no digit to look for.");
    }
    if (groups.isEmpty()) {
      return new BoostQuery(new ConstantScoreQuery(new MatchAllDocsQuery()), 0);
    }
    return joined(wish, groups);
  }

  private Query joined(Wish wish, List<Group> groups) throws IOException {
    double sum = groups.stream().mapToDouble(Group::rarity).sum();
    var all = new BooleanQuery.Builder();
    for (Group group : groups) {
      all.add(new BoostQuery(group.query(), (float) (group.rarity() / sum)), Occur.MUST);
    }
    Optional<Query> near = near(wish);
    near.ifPresent(query -> all.add(query, Occur.SHOULD));
    Query words = all.build();
    return wish.asName().map(name -> anyOf(List.of(exact(name), words), 1)).orElse(words);
  }

  /// What must not match, without scores.
  List<Query> unwanted(Wish wish) throws IOException {
    List<Query> unwanted = new ArrayList<>();
    for (Sought sought : wish.unwanted()) {
      group(List.of(sought)).map(Group::query).ifPresent(unwanted::add);
    }
    return unwanted;
  }

  private Optional<Group> group(List<Sought> alternatives) throws IOException {
    List<Query> any = new ArrayList<>();
    double rarity = 0;
    for (Sought sought : alternatives) {
      Tokens tokens = Tokens.of(sought.text());
      if (!tokens.isEmpty()) {
        check(sought, tokens);
        any.add(query(sought, tokens));
        rarity = Math.max(rarity, rarity(tokens));
      }
    }
    return any.isEmpty() ? Optional.empty() : Optional.of(new Group(anyOf(any, 0), rarity));
  }

  private static void check(Sought sought, Tokens tokens) {
    int most =
        sought.text().codePoints().anyMatch(ScriptFolding::isPaired) ? MOST_PAIRS : MOST_WORDS;
    if (tokens.words().size() > most) {
      throw QueryText.fault(
          sought.column(),
          "A phrase, or a word with signs in it, can have " + most + " parts at most.");
    }
    if (sought instanceof Sought.Beginning
        && tokens.words().getLast().length() < SHORTEST_BEGINNING) {
      throw QueryText.fault(
          sought.column(), "A * needs 3 letters before it, without a sign between.");
    }
  }

  private static Query query(Sought sought, Tokens tokens) {
    return switch (sought) {
      case Sought.Word word -> word(word.text(), tokens);
      case Sought.Phrase _ -> asWritten(tokens.words(), 1);
      case Sought.Beginning _ -> beginning(tokens);
      case Sought.Similar _ -> similar(tokens);
    };
  }

  private static Query word(String text, Tokens tokens) {
    List<Query> forms = new ArrayList<>();
    forms.add(asWritten(tokens.words(), 1));
    tokens.stem().ifPresent(stem -> forms.add(asWritten(List.of(stem), Ranking.STEM_SHARE)));
    String key = ScriptFolding.key(text);
    for (TextField field : List.of(TextField.NAME, TextField.ALIAS)) {
      forms.add(constant(new TermQuery(new Term(field.keyField(), key)), field.weight()));
    }
    return anyOf(forms, 0);
  }

  private static Query asWritten(List<String> words, float share) {
    List<Query> fields = new ArrayList<>();
    for (TextField field : TextField.values()) {
      fields.add(new BoostQuery(sequence(field, words, 0), field.weight() * share));
    }
    return anyOf(fields, Ranking.OTHER_FIELDS);
  }

  private static Query sequence(TextField field, List<String> words, int slop) {
    return words.size() == 1
        ? new TermQuery(new Term(field.field(), words.getFirst()))
        : new PhraseQuery(slop, field.field(), words.toArray(String[]::new));
  }

  /// Only the last part of a word can be a beginning: of `wi-fi*` it is `fi`, and `wi` is required.
  private static Query beginning(Tokens tokens) {
    return guess(
        tokens,
        last ->
            field ->
                new PrefixQuery(new Term(field.field(), last), PrefixQuery.CONSTANT_SCORE_REWRITE));
  }

  private static Query similar(Tokens tokens) {
    return guess(
        tokens,
        last -> field -> new FuzzyQuery(new Term(field.field(), last), 1, 1, FUZZY_FORMS, true));
  }

  private interface Guess {
    Query in(TextField field);
  }

  private interface Guesses {
    Guess at(String word);
  }

  private static Query guess(Tokens tokens, Guesses guesses) {
    List<String> before = tokens.words().subList(0, tokens.words().size() - 1);
    Guess guess = guesses.at(tokens.words().getLast());
    List<Query> fields = new ArrayList<>();
    for (TextField field : TextField.values()) {
      fields.add(constant(guess.in(field), field.weight() * Ranking.GUESS_SHARE));
    }
    Query last = anyOf(fields, 0);
    if (before.isEmpty()) {
      return last;
    }
    return new BooleanQuery.Builder()
        .add(asWritten(before, Ranking.GUESS_SHARE), Occur.MUST)
        .add(new BoostQuery(last, 0), Occur.MUST)
        .build();
  }

  /// The whole query as a name or an id.
  private static Query exact(String name) {
    String key = ScriptFolding.key(name);
    List<Query> exact = new ArrayList<>();
    exact.add(constant(keyed(TextField.NAME, key), Ranking.EXACT_NAME));
    exact.add(constant(keyed(TextField.ALIAS, key), Ranking.EXACT_ALIAS));
    Id.ofIri(name)
        .or(() -> Id.ofCurie(name))
        .or(() -> Id.ofPath(name))
        .map(id -> constant(new TermQuery(IndexedDocument.term(id)), Ranking.EXACT_ID))
        .ifPresent(exact::add);
    return anyOf(exact, 0);
  }

  private static Query keyed(TextField field, String key) {
    return new TermQuery(new Term(field.keyField(), key));
  }

  /// All words of the query close together, in order.
  private static Optional<Query> near(Wish wish) throws IOException {
    Optional<String> text = wish.asName().filter(_ -> wish.required().size() > 1);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<String> words = Tokens.of(text.get()).words();
    if (words.size() < 2 || words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    List<Query> fields = new ArrayList<>();
    for (TextField field : TextField.values()) {
      fields.add(new BoostQuery(sequence(field, words, NEAR), field.weight() * Ranking.NEAR_SHARE));
    }
    return Optional.of(anyOf(fields, 0));
  }

  /// Rarer words count more; of a phrase the rarest word counts.
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

  private static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private static Query anyOf(List<Query> queries, float others) {
    return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, others);
  }
}
