package org.outagraph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// A text of a query cut into words as the index holds them.
///
/// @param words as written, folded
/// @param stems its stems in the languages that have them, if the text is one word
record Tokens(List<String> words, List<String> stems) {
  static Tokens of(String text) throws IOException {
    List<String> words = cut(text, WordAnalyzer.forQueries(Stem.NONE));
    if (words.size() != 1) {
      return new Tokens(words, List.of());
    }
    List<String> stems = new ArrayList<>();
    for (Stem stem : Stem.REAL) {
      cut(text, WordAnalyzer.forQueries(stem)).stream().filter(Stem::isStem).forEach(stems::add);
    }
    return new Tokens(words, List.copyOf(stems));
  }

  private static List<String> cut(String text, Analyzer analyzer) throws IOException {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    }
    return List.copyOf(words);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /// The only word, if there is one only.
  Optional<String> single() {
    return words.size() == 1 ? Optional.of(words.getFirst()) : Optional.empty();
  }
}
