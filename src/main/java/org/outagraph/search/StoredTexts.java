package org.outagraph.search;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.outagraph.model.Text;

/// Texts as the index keeps them to be shown: language, a line feed, the words.
final class StoredTexts {
  private static final String SUFFIX = ".stored";

  private StoredTexts() {}

  /// The name of the field that keeps the texts.
  static String field(TextField field) {
    return field.field() + SUFFIX;
  }

  static StoredField stored(TextField field, Text text) {
    return new StoredField(field(field), text.language() + "\n" + text.value());
  }

  /// The texts in the order in which they were put in.
  static List<Text> read(Document document, TextField field) {
    return Arrays.stream(document.getValues(field(field))).map(StoredTexts::text).toList();
  }

  private static Text text(String stored) {
    int end = stored.indexOf('\n');
    return new Text(stored.substring(end + 1), stored.substring(0, end));
  }
}
