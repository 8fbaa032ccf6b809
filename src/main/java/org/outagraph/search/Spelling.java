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

  private final IndexReader reader;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  Spelling(IndexReader reader) {
    this.reader = reader;
    checker.setMinQueryLength(4);
    checker.setAccuracy(0.6f);
  }

  /// Queries like this one, with words that exist in place of those that do not; best first.
  List<String> of(String query, Wish wish) throws IOException {
    List<String> spellings = List.of(query);
    for (List<Sought> group : wish.required()) {
      for (Sought sought : group) {
        spellings = corrected(spellings, sought);
      }
    }
    return spellings.stream().filter(spelling -> !spelling.equals(query)).limit(MOST).toList();
  }

  private List<String> corrected(List<String> spellings, Sought sought) throws IOException {
    Optional<String> word = Tokens.of(sought.text()).single();
    if (word.isEmpty()) {
      return spellings;
    }
    List<String> better = betterThan(word.get());
    if (better.isEmpty()) {
      return spellings;
    }
    List<String> all = new ArrayList<>();
    for (String other : better) {
      spellings.forEach(spelling -> all.add(spelling.replace(sought.text(), other)));
    }
    return all;
  }

  /// Names first, then all other words.
  private List<String> betterThan(String word) throws IOException {
    List<String> better = new ArrayList<>();
    for (String field : fields()) {
      Term term = new Term(field, word);
      for (SuggestWord found :
          checker.suggestSimilar(term, MOST, reader, SuggestMode.SUGGEST_ALWAYS)) {
        if (!better.contains(found.string)) {
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
