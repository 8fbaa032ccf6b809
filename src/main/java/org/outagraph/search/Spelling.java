package org.outagraph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/// Other spellings for words that the index does not have.
final class Spelling {
  private static final int MOST = 3;
  private static final int MOST_WORDS = 6;

  private final IndexReader reader;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  Spelling(IndexReader reader) {
    this.reader = reader;
    checker.setMinQueryLength(4);
    checker.setMinPrefix(0);
    checker.setAccuracy(0.6f);
  }

  /// Queries like this one, best first: with words that exist in place of those that do not, or
  /// with one word less.
  List<String> of(String query, Wish wish) throws IOException {
    List<String> spellings = List.of(query);
    for (Sought sought : all(wish)) {
      spellings = corrected(spellings, sought);
    }
    return spellings.contains(query)
        ? shortened(query, wish)
        : spellings.stream().limit(MOST).toList();
  }

  private static List<Sought> all(Wish wish) {
    return wish.required().stream().flatMap(List::stream).toList();
  }

  private static List<String> shortened(String query, Wish wish) {
    boolean isPlain = wish.asName().isPresent() && wish.unwanted().isEmpty();
    List<Sought> all = all(wish);
    if (!isPlain || all.size() < 2 || all.size() > MOST_WORDS) {
      return List.of();
    }
    return all.stream()
        .map(sought -> (query.substring(0, sought.column() - 1) + after(query, sought)).strip())
        .toList();
  }

  private static String after(String query, Sought sought) {
    int end = sought.column() - 1 + sought.text().length();
    boolean isQuoted = sought instanceof Sought.Phrase;
    return query.substring(end + (isQuoted ? 2 : 0)).stripLeading();
  }

  private List<String> corrected(List<String> spellings, Sought sought) throws IOException {
    Optional<String> word = Tokens.of(sought.text()).single();
    if (word.isEmpty()) {
      return spellings;
    }
    List<String> better = isKnown(word.get()) ? List.of() : betterThan(word.get());
    if (better.isEmpty()) {
      return spellings;
    }
    List<String> all = new ArrayList<>();
    for (String other : better) {
      spellings.forEach(spelling -> all.add(spelling.replace(sought.text(), other)));
    }
    return all;
  }

  private boolean isKnown(String word) throws IOException {
    for (String field : fields()) {
      if (reader.docFreq(new Term(field, word)) > 0) {
        return true;
      }
    }
    return false;
  }

  /// Names first, then all other words.
  private List<String> betterThan(String word) throws IOException {
    List<String> better = new ArrayList<>();
    for (String field : fields()) {
      Term term = new Term(field, word);
      for (SuggestWord found :
          checker.suggestSimilar(term, MOST, reader, SuggestMode.SUGGEST_ALWAYS)) {
        if (!Stem.isStem(found.string) && !better.contains(found.string)) {
          better.add(found.string);
        }
      }
    }
    return better.stream().limit(MOST).toList();
  }

  private static List<String> fields() {
    List<String> fields = new ArrayList<>();
    for (TextField field : TextField.values()) {
      fields.add(field.field());
      if (field.isName()) {
        fields.add(field.keyField());
      }
    }
    return fields;
  }
}
