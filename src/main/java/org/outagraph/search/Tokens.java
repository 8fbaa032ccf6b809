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
/// @param stem the English stem, if the text is one word that has one
record Tokens(List<String> words, Optional<String> stem) {
  private static final Analyzer ANALYZER = WordAnalyzer.forQueries();

  static Tokens of(String text) throws IOException {
    List<String> words = new ArrayList<>();
    List<String> stems = new ArrayList<>();
    try (TokenStream stream = ANALYZER.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        boolean isStem = term.length() > 0 && term.charAt(0) == WordAnalyzer.STEM;
        (isStem ? stems : words).add(term.toString());
      }
      stream.end();
    }
    return new Tokens(
        List.copyOf(words),
        words.size() == 1 && stems.size() == 1 ? Optional.of(stems.getFirst()) : Optional.empty());
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /// The only word, if there is one only.
  Optional<String> single() {
    return words.size() == 1 ? Optional.of(words.getFirst()) : Optional.empty();
  }
}
