package org.outagraph.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.outagraph.model.Text;

/// A text of a hit with the places where words of the query stand in it.
///
/// @param words the different words that match, in small letters
record Match(TextField field, Text text, List<Span> spans, Set<String> words) {
  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparing(Match::field)
          .thenComparing(match -> match.words().size(), Comparator.reverseOrder());

  /// The name or alias that is all of the text, if there is one; as it is written, if possible.
  static Optional<Match> whole(String text, Document document) {
    String key = ScriptFolding.key(text);
    return TextField.WITH_KEYS.stream()
        .flatMap(
            field ->
                StoredTexts.read(document, field).stream()
                    .filter(name -> ScriptFolding.key(name.value()).equals(key))
                    .sorted(Comparator.comparing(name -> !name.value().equalsIgnoreCase(text)))
                    .map(name -> whole(field, name)))
        .findFirst();
  }

  private static Match whole(TextField field, Text text) {
    return of(field, text, List.of(new Span(0, text.value().length())));
  }

  /// The same, best fields first, within a field the texts with most words.
  static List<Match> bestFirst(List<Match> matches) {
    return matches.stream().sorted(BEST_FIRST).toList();
  }

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
        matches.add(of(field, text, Span.joined(here)));
      }
      begin = end + 1;
    }
    return matches;
  }

  private static Match of(TextField field, Text text, List<Span> spans) {
    Set<String> words =
        spans.stream()
            .map(span -> text.value().substring(span.begin(), span.end()))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    return new Match(field, text, spans, words);
  }
}
