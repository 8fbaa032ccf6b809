package org.outagraph.search;

import java.util.ArrayList;
import java.util.List;
import org.outagraph.model.Text;

/// A text of a hit with the places where words of the query stand in it.
record Match(TextField field, Text text, List<Span> spans) {
  /// Distributes places counted through all texts of a field, one character between two, to them.
  static List<Match> in(TextField field, List<Text> texts, List<Span> spans) {
    List<Match> matches = new ArrayList<>();
    int begin = 0;
    for (Text text : texts) {
      int from = begin;
      int end = begin + text.value().length();
      List<Span> here =
          spans.stream()
              .filter(span -> span.begin() >= from && span.end() <= end)
              .map(span -> span.moved(-from))
              .toList();
      if (!here.isEmpty()) {
        matches.add(new Match(field, text, Span.joined(here)));
      }
      begin = end + 1;
    }
    return matches;
  }

  /// How many different words match.
  long words() {
    return spans.stream()
        .map(span -> ScriptFolding.fold(text.value().substring(span.begin(), span.end())))
        .distinct()
        .count();
  }
}
