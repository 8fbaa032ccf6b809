package org.outagraph.search;

import java.util.ArrayList;
import java.util.List;
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

/// How one thing sought is looked up in all fields with words; the best field counts.
final class FieldQueries {
  private static final int FUZZY_FORMS = 20;

  private FieldQueries() {}

  /// A word in any of its English forms, or as a whole name.
  static Query word(String text, Tokens tokens) {
    List<Query> forms = new ArrayList<>();
    forms.add(asWritten(tokens.words(), 1));
    tokens.stem().ifPresent(stem -> forms.add(asWritten(List.of(stem), Ranking.STEM_SHARE)));
    String key = ScriptFolding.key(text);
    for (TextField field : TextField.WITH_KEYS) {
      forms.add(constant(keyed(field, key), field.weight()));
    }
    return anyOf(forms, 0);
  }

  /// These words next to each other.
  static Query asWritten(List<String> words, float share) {
    return close(words, 0, share, Ranking.OTHER_FIELDS);
  }

  /// These words in order, with so many others between them at most.
  static Query close(List<String> words, int between, float share, float otherFields) {
    List<Query> fields = new ArrayList<>();
    for (TextField field : TextField.values()) {
      fields.add(new BoostQuery(sequence(field, words, between), field.weight() * share));
    }
    return anyOf(fields, otherFields);
  }

  private static Query sequence(TextField field, List<String> words, int between) {
    return words.size() == 1
        ? new TermQuery(new Term(field.field(), words.getFirst()))
        : new PhraseQuery(between, field.field(), words.toArray(String[]::new));
  }

  /// Words that begin so.
  static Query beginning(Tokens tokens) {
    return guess(tokens, term -> new PrefixQuery(term, PrefixQuery.CONSTANT_SCORE_BLENDED_REWRITE));
  }

  /// Words that differ in a letter at most, not in the first.
  static Query similar(Tokens tokens) {
    return guess(tokens, term -> new FuzzyQuery(term, 1, 1, FUZZY_FORMS, true));
  }

  private interface Guess {
    Query at(Term term);
  }

  /// Only the last part of a word can be a guess: of `wi-fi~` it is `fi`, and `wi` is required.
  private static Query guess(Tokens tokens, Guess guess) {
    List<String> before = tokens.words().subList(0, tokens.words().size() - 1);
    List<Query> fields = new ArrayList<>();
    for (TextField field : TextField.values()) {
      Query last = guess.at(new Term(field.field(), tokens.words().getLast()));
      fields.add(constant(last, field.weight() * Ranking.GUESS_SHARE));
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

  /// A whole name or alias with this key.
  static Query keyed(TextField field, String key) {
    return new TermQuery(new Term(field.keyField(), key));
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
