package org.outagraph.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A part of a text: from a character up to, not including, another.
record Span(int begin, int end) {
  /// The same characters as spans in order that neither overlap nor touch.
  static List<Span> joined(List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::begin)).toList()) {
      if (!joined.isEmpty() && span.begin <= joined.getLast().end) {
        Span last = joined.removeLast();
        joined.add(new Span(last.begin, Math.max(last.end, span.end)));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  Span moved(int by) {
    return new Span(begin + by, end + by);
  }
}
