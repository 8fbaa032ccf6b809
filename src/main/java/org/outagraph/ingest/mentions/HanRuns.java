package org.outagraph.ingest.mentions;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.outagraph.ingest.mentions.Tokens.Gap;
import org.outagraph.ingest.mentions.Tokens.Script;
import org.outagraph.model.Kind;

/// Finds Chinese names, which have no capitals and no spaces: by the characters in which they end,
/// or by the word before that says what they are of, up to a word that goes on with the sentence.
final class HanRuns {
  private static final int LONGEST = 9;
  private static final int LONGEST_CALLED = 6;
  private static final int CUE = 8;

  /// "公司" alone stands before anything, "支付公司" before a name.
  private static final int LONG_CUE = 3;

  private static final int SHORTEST = 2;

  private final Tokens tokens;
  private final BitSet taken;
  private final String text;

  HanRuns(Tokens tokens, BitSet taken) {
    this.tokens = tokens;
    this.taken = taken;
    this.text = Simplified.of(tokens.text());
  }

  /// The end of a name that begins at a character, or that place if none does.
  int end(int from, int end) {
    if (!isBoundary(from) || !isFree(from) || beginsOther(from)) {
      return from;
    }
    int named = namedEnd(from, end);
    return named > from || !isCalled(from, LONG_CUE) ? named : calledEnd(from, end);
  }

  /// The end that the last characters show: "…银行". The longest counts: "…银行集团".
  private int namedEnd(int from, int end) {
    StringBuilder name = new StringBuilder();
    int found = from;
    for (int at = from; at < Math.min(end, from + LONGEST) && isFree(at); at++) {
      name.append(text, tokens.get(at).start(), tokens.get(at).end());
      if (found == from || isNextTo(found, at)) {
        boolean ends = NewcomerWords.atEnd(name.toString()).isPresent();
        found = ends && isNameOf(name.toString()) ? at + 1 : found;
      }
    }
    return found;
  }

  /// Ends of names follow each other directly: "银行" and "集团".
  private static boolean isNextTo(int found, int at) {
    return at - found < SHORTEST;
  }

  /// Some ends are sure only if the name comes again, or its kind stands before it.
  private boolean isNameOf(String name) {
    boolean isSure =
        NewcomerWords.ends().stream()
            .anyMatch(end -> name.endsWith(end) && !NewcomerWords.has("again", end));
    return isSure || comesAgain(name);
  }

  private boolean comesAgain(String name) {
    return text.indexOf(name, text.indexOf(name) + 1) > 0;
  }

  /// What follows a word such as "支付公司", up to where the sentence goes on.
  private int calledEnd(int from, int end) {
    int stop = from;
    while (stop < Math.min(end, from + LONGEST_CALLED) && isFree(stop) && !goesOn(from, stop)) {
      stop++;
    }
    boolean isWhole = stop == end || !isFree(stop) || goesOn(from, stop);
    int length = stop - from;
    String name = length > 0 ? tokens.span(from, stop).of(text) : "";
    boolean isName = isWhole && length >= SHORTEST && !NewcomerWords.isGeneric(name);
    return isName ? stop : from;
  }

  /// True if a word begins there that goes on with the sentence: one of a list, or one of the
  /// dictionary that comes after two characters.
  private boolean goesOn(int from, int at) {
    return beginsOther(at) || at - from >= SHORTEST && lengthOfWord(from, at) > 1;
  }

  private boolean beginsOther(int at) {
    int start = tokens.get(at).start();
    return NewcomerWords.has("onward", text.substring(start, Math.min(text.length(), start + 2)));
  }

  /// The length of the word that begins at a character, if the dictionary finds one there.
  private int lengthOfWord(int from, int at) {
    int start = tokens.get(from).start();
    String piece = text.substring(start, Math.min(text.length(), start + CUE));
    int wanted = tokens.get(at).start() - start;
    List<Integer> breaks = breaks(piece);
    int index = breaks.indexOf(wanted);
    return index >= 0 && index + 1 < breaks.size() ? breaks.get(index + 1) - wanted : 0;
  }

  private static List<Integer> breaks(String piece) {
    BreakIterator words = BreakIterator.getWordInstance(ULocale.CHINA);
    words.setText(piece);
    List<Integer> breaks = new ArrayList<>();
    for (int at = words.first(); at != BreakIterator.DONE; at = words.next()) {
      breaks.add(at);
    }
    return breaks;
  }

  private boolean isBoundary(int at) {
    return at == 0 || tokens.get(at).gap() != Gap.GLUED || !isFree(at - 1) || isCalled(at, 1);
  }

  /// True if a word for a vendor or organisation stands before a character.
  ///
  /// @param length how long the word has to be
  private boolean isCalled(int at, int length) {
    return at > 0
        && tokens.get(at).gap() == Gap.GLUED
        && tokens.get(at - 1).script() == Script.HAN
        && Stream.of(Kind.VENDORS, Kind.ORGANISATIONS)
            .anyMatch(kind -> NewcomerWords.isBefore(kind, before(at, CUE), length));
  }

  private String before(int at, int length) {
    int start = tokens.get(at).start();
    return text.substring(Math.max(0, start - length), start);
  }

  private boolean isFree(int at) {
    return tokens.get(at).script() == Script.HAN
        && !taken.get(at)
        && !NewcomerWords.has("boundary", tokens.get(at).folded());
  }
}
