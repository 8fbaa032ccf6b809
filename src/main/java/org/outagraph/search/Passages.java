package org.outagraph.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.outagraph.model.SearchResults.Highlight;

/// Cuts the pieces to show out of the texts that match: names whole, of longer texts the sentence
/// with the most words of the query.
final class Passages {
  private static final int LONGEST = 240;

  private Passages() {}

  /// The pieces of matches that come in order: those with a word that no piece before has, then
  /// more of the longer texts, if they say more.
  static List<Highlight> of(List<Match> matches, int most) {
    List<Match> telling = new ArrayList<>();
    List<Match> more = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Match match : matches) {
      if (seen.addAll(match.words())) {
        telling.add(match);
      } else if (match.field().isLong()) {
        more.add(match);
      }
    }
    telling.addAll(more);
    List<Highlight> pieces = new ArrayList<>();
    for (Match match : telling) {
      if (pieces.size() == most) {
        break;
      }
      Optional.of(piece(match))
          .filter(piece -> isNew(piece, pieces))
          .map(piece -> new Highlight(match.field().field(), match.text().language(), piece))
          .ifPresent(pieces::add);
    }
    return List.copyOf(pieces);
  }

  private static boolean isNew(String piece, List<Highlight> pieces) {
    String plain = Marks.without(piece);
    return pieces.stream().noneMatch(other -> Marks.without(other.text()).contains(plain));
  }

  private static String piece(Match match) {
    String text = match.text().value();
    if (!match.field().isLong()) {
      return Marks.put(text, 0, text.length(), match.spans());
    }
    Span sentence = sentence(match);
    return cut(text, sentence, match.spans());
  }

  /// The sentence with most matches.
  private static Span sentence(Match match) {
    BreakIterator sentences =
        BreakIterator.getSentenceInstance(ULocale.forLanguageTag(match.text().language()));
    sentences.setText(match.text().value());
    Span best = new Span(0, 0);
    long most = 0;
    for (Span span : match.spans()) {
      Span sentence = around(sentences, span);
      long count = match.spans().stream().filter(it -> within(it, sentence)).count();
      if (count > most) {
        most = count;
        best = sentence;
      }
    }
    return best;
  }

  private static Span around(BreakIterator sentences, Span span) {
    int begin = sentences.preceding(span.begin() + 1);
    int end = sentences.following(span.end() - 1);
    return new Span(Math.max(0, begin), end);
  }

  private static boolean within(Span span, Span sentence) {
    return span.begin() >= sentence.begin() && span.end() <= sentence.end();
  }

  /// The sentence, or as much of it round its first match as may be shown.
  private static String cut(String text, Span sentence, List<Span> spans) {
    if (sentence.end() - sentence.begin() <= LONGEST) {
      return Marks.put(text, sentence.begin(), sentence.end(), spans).strip();
    }
    Span first = spans.stream().filter(span -> within(span, sentence)).findFirst().orElse(sentence);
    int begin = Math.max(sentence.begin(), first.begin() - LONGEST / 3);
    int end = Math.min(sentence.end(), Math.max(begin + LONGEST, first.end()));
    Span words = wholeWords(text, new Span(begin, end), first, sentence);
    return (words.begin() > sentence.begin() ? "…" : "")
        + Marks.put(text, words.begin(), words.end(), spans).strip()
        + (words.end() < sentence.end() ? "…" : "");
  }

  /// Without the parts of words at the ends.
  private static Span wholeWords(String text, Span window, Span match, Span sentence) {
    BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
    words.setText(text);
    int begin =
        window.begin() == sentence.begin() ? window.begin() : words.following(window.begin());
    int end = window.end() == sentence.end() ? window.end() : words.preceding(window.end());
    return new Span(Math.min(begin, match.begin()), Math.max(end, match.end()));
  }
}
