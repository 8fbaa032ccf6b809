package org.outagraph.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.outagraph.model.Text;

/// A text with its words, cut by the rules of its language.
final class WordsField extends Field {
  private static final FieldType WORDS = new FieldType();

  static {
    WORDS.setTokenized(true);
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    WORDS.freeze();
  }

  private final Text text;

  WordsField(String name, Text text) {
    super(name, text.value(), WORDS);
    this.text = text;
  }

  @Override
  public TokenStream tokenStream(Analyzer any, TokenStream reused) {
    return WordAnalyzer.forIndexing(Stem.of(text.language())).tokenStream(name(), text.value());
  }
}
