package org.outagraph.search;

import java.util.List;
import org.outagraph.model.Text;

/// The two characters of the private use area that stand round the words that match.
final class Marks {
  static final char BEGIN = '\uE000';
  static final char END = '\uE001';

  private Marks() {}

  /// The text with another sign wherever it has one of the two itself; nothing moves.
  static Text removed(Text text) {
    return new Text(text.value().replace(BEGIN, '\uFFFD').replace(END, '\uFFFD'), text.language());
  }

  /// The part of the text with marks round the spans, which are in order and do not overlap.
  static String put(String text, int begin, int end, List<Span> spans) {
    var marked = new StringBuilder();
    int done = begin;
    for (Span span : spans) {
      if (span.begin() < begin || span.end() > end) {
        continue;
      }
      marked.append(text, done, span.begin()).append(BEGIN);
      marked.append(text, span.begin(), span.end()).append(END);
      done = span.end();
    }
    return marked.append(text, done, end).toString();
  }

  /// The piece without its marks.
  static String without(String piece) {
    return piece.replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "");
  }
}
