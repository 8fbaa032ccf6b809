package org.outagraph.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// How one thing sought is looked up in some fields with words; the best field counts.
///
/// @param fields where to look
record FieldQueries(List<TextField> fields) {
  private static final int FUZZY_FORMS = 20;

  /// A word in any of its forms, or as a whole name.
  Query word(String text, Tokens tokens) {
    List<Query> forms = new ArrayList<>();
    forms.add(asWritten(tokens.words(), 1));
    tokens.stems().forEach(stem -> forms.add(asWritten(List.of(stem), Ranking.STEM_SHARE)));
    String key = ScriptFolding.key(text);
    for (TextField field : TextField.WITH_KEYS) {
      forms.add(constant(keyed(field, key), field.weight()));
    }
    return anyOf(forms, 0);
  }

  /// These words next to each other.
  Query asWritten(List<String> words, float share) {
    return close(words, 0, share, Ranking.OTHER_FIELDS);
  }

  /// These words in order, with so many others between them at most.
  Query close(List<String> words, int between, float share, float otherFields) {
    List<Query> each = new ArrayList<>();
    for (TextField field : fields) {
      each.add(new BoostQuery(sequence(field, words, between), field.weight() * share));
    }
    return anyOf(each, otherFields);
  }

  private static Query sequence(TextField field, List<String> words, int between) {
    return words.size() == 1
        ? new TermQuery(new Term(field.field(), words.getFirst()))
        : new PhraseQuery(between, field.field(), words.toArray(String[]::new));
  }

  /// Words that begin so.
  Query beginning(Tokens tokens) {
    return guess(tokens, term -> new PrefixQuery(term, PrefixQuery.CONSTANT_SCORE_BLENDED_REWRITE));
  }

  /// Words that differ in a letter at most, not in the first.
  Query similar(Tokens tokens) {
    return guess(tokens, term -> new FuzzyQuery(term, 1, 1, FUZZY_FORMS, true));
  }

  private interface Guess {
    Query at(Term term);
  }

  /// Only the last part of a word can be a guess: of `wi-fi~` it is `fi`, and `wi` is required.
  private Query guess(Tokens tokens, Guess guess) {
    List<String> before = tokens.words().subList(0, tokens.words().size() - 1);
    List<Query> each = new ArrayList<>();
    for (TextField field : fields) {
      Query last = guess.at(new Term(field.field(), tokens.words().getLast()));
      each.add(constant(last, field.weight() * Ranking.GUESS_SHARE));
    }
    Query last = anyOf(each, 0);
    if (before.isEmpty()) {
      return last;
    }
    return new BooleanQuery.Builder()
        .add(asWritten(before, Ranking.GUESS_SHARE), Occur.MUST)
        .add(new BoostQuery(last, 0), Occur.MUST)
        .build();
  }

  /// A whole name or alias with this key.
  static Query keyed(TextField field, String key) {
    return new TermQuery(new Term(field.keyField(), key));
  }

  /// A whole name or alias that differs from the key in a letter at most.
  static Query nearName(String key) {
    return names(
        field -> new FuzzyQuery(new Term(field.keyField(), key), 1, 1, FUZZY_FORMS, true),
        Ranking.EXACT_NAME * Ranking.GUESS_SHARE);
  }

  /// A name or alias that begins with the key.
  static Query beginningName(String key) {
    return names(
        field ->
            new PrefixQuery(
                new Term(field.keyField(), key), PrefixQuery.CONSTANT_SCORE_BLENDED_REWRITE),
        Ranking.BEGINS_NAME);
  }

  private static Query names(Function<TextField, Query> names, float score) {
    List<Query> each = new ArrayList<>();
    for (TextField field : TextField.WITH_KEYS) {
      float share = field.weight() / TextField.NAME.weight();
      each.add(constant(names.apply(field), score * share));
    }
    return anyOf(each, 0);
  }

  /// The same score for every match.
  static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  /// The best of them, and a share of the scores of the others.
  static Query anyOf(List<Query> queries, float others) {
    return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, others);
  }
}
