package org.outagraph.ingest.mentions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.outagraph.ingest.mentions.Tokens.Gap;
import org.outagraph.ingest.mentions.Tokens.Script;
import org.outagraph.ingest.mentions.Tokens.Token;

/// Finds the places that look like names: words with capitals that follow each other, and what
/// stands in quotation marks where names do.
final class Runs {
  static final Set<String> JOINING = Set.of("of", "de", "del", "du", "&");
  private static final Set<String> DOING =
      Set.of("said says told was is has had will could closed confirmed denied".split(" "));
  private static final int LONGEST = 5;
  private static final int LONGEST_QUOTED = 4;
  private static final int FEWEST = 9;
  private static final int MOST_DIGITS = 4;
  private static final double TITLE = 0.55;

  private final Tokens tokens;
  private final BitSet taken;
  private final String language;
  private final HanRuns han;
  private final Beginnings beginnings;

  /// @param from the first token
  /// @param to the token after the last
  /// @param isQuoted true if it stands in quotation marks
  /// @param isTitle true if all words around it have capitals
  record Run(int from, int to, boolean isQuoted, boolean isTitle) {}

  Runs(Tokens tokens, BitSet taken, String language) {
    this.tokens = tokens;
    this.taken = taken;
    this.language = language;
    this.han = new HanRuns(tokens, taken);
    this.beginnings = new Beginnings(tokens, language);
  }

  List<Run> all() {
    List<Run> runs = new ArrayList<>();
    for (int start = 0; start < tokens.size(); ) {
      int end = start + 1;
      while (end < tokens.size() && tokens.get(end).gap() != Gap.BREAK) {
        end++;
      }
      addIn(start, end, runs);
      start = end;
    }
    return runs;
  }

  private void addIn(int start, int end, List<Run> runs) {
    boolean isTitle = isTitle(start, end);
    for (int at = start; at < end; ) {
      int quoted = quotedEnd(at, end);
      if (quoted > 0) {
        runs.add(new Run(at + 1, quoted, true, false));
        at = quoted + 1;
        continue;
      }
      boolean isHan = tokens.get(at).script() == Script.HAN;
      int to = isHan ? hanEnd(at, end) : runEnd(at, end);
      int from = isHan ? at : beginnings.of(at, to, isTitle);
      if (to > from) {
        runs.add(new Run(from, to, false, isTitle));
      }
      at = Math.max(to, at + 1);
    }
  }

  private int runEnd(int from, int end) {
    if (!isNameWord(from)) {
      return from;
    }
    int to = from + 1;
    while (to < end && to - from < LONGEST && !isApart(to) && !isWholeFirm(from, to)) {
      if (isNameWord(to) || isNumber(to) || isEndOfName(to) || isNumeral(to)) {
        to++;
      } else if (ofBody(to, end) > to) {
        to = ofBody(to, end);
      } else if (to + 1 < end
          && JOINING.contains(tokens.get(to).folded())
          && (tokens.get(to).isMark("&") || isBody(from) || isOpened(from, to) || isCalled(from))
          && !tokens.isCapitalised(to)
          && isNameWord(to + 1)
          && !isApart(to + 1)) {
        to += 2;
      } else {
        break;
      }
    }
    return isOwnGenitive(to, end) ? to + 2 : to;
  }

  /// "Brannigan's said": the name is that of its founder.
  private boolean isOwnGenitive(int to, int end) {
    return to + 2 < end
        && language.equals("en")
        && tokens.get(to).isMark("'")
        && tokens.get(to + 1).folded().equals("s")
        && DOING.contains(tokens.get(to + 2).folded());
  }

  /// "Алатау Телекома" before "Ерлан Сапаров": a Russian name goes no farther than the word of
  /// firms.
  private boolean isWholeFirm(int from, int to) {
    return language.equals("ru")
        && to - from > 1
        && NewcomerWords.inName(tokens.get(to - 1).folded()).isPresent();
  }

  /// A word that begins no name may end one: "Tamarind Media", "Payments API".
  private boolean isEndOfName(int at) {
    return tokens.get(at).isWord() && tokens.isCapitalised(at) && isBody(at);
  }

  /// "Channel One", "Padhai One", "Sabzi Now".
  private boolean isNumeral(int at) {
    return language.equals("en")
        && tokens.get(at).gap() == Gap.SPACE
        && tokens.isCapitalised(at)
        && NewcomerWords.has("end", tokens.get(at).folded());
  }

  /// The end of "St Aldric's Hospital" and "Carriers' Forum" from the apostrophe on, else that
  /// place.
  private int ofBody(int at, int end) {
    if (!language.equals("en") || !tokens.get(at).isMark("'")) {
      return at;
    }
    int next = at + 1 < end && tokens.get(at + 1).folded().equals("s") ? at + 2 : at + 1;
    int to = next;
    while (to < end && to < next + 3 && isNameWord(to) && tokens.get(to).gap() == Gap.SPACE) {
      to++;
      if (isBody(to - 1)) {
        return to;
      }
    }
    return at;
  }

  /// True if the word before it says what the name is of.
  private boolean isCalled(int at) {
    return at > 0
        && tokens.get(at).gap() != Gap.BREAK
        && !tokens.isCapitalised(at - 1)
        && NewcomerWords.isCueBefore(tokens.get(at - 1).folded());
  }

  /// "Meanwhile Bank" of X.
  private boolean isOpened(int from, int to) {
    return to - from == 2
        && isBody(from + 1)
        && NewcomerWords.has("opening", tokens.get(from).folded());
  }

  /// "University" of X, but not "customers" of X.
  private boolean isBody(int at) {
    return NewcomerWords.inName(tokens.get(at).folded()).isPresent();
  }

  private int hanEnd(int from, int end) {
    return language.equals("zh") ? han.end(from, end) : from;
  }

  private boolean isNumber(int at) {
    String word = tokens.get(at).folded();
    boolean goesOn = tokens.has(at + 2) && isGlued(at + 1) && isGlued(at + 2);
    return !goesOn && word.length() <= MOST_DIGITS && word.chars().allMatch(Character::isDigit);
  }

  private boolean isGlued(int at) {
    return tokens.get(at).gap() == Gap.GLUED;
  }

  private boolean isApart(int at) {
    return tokens.get(at).gap() == Gap.BREAK || taken.get(at);
  }

  private boolean isNameWord(int at) {
    Token token = tokens.get(at);
    return token.isWord()
        && !taken.get(at)
        && tokens.isCapitalised(at)
        && token.folded().length() > 1
        && !NewcomerWords.has("never", token.folded())
        && !isManyByLetters(at);
  }

  /// "MPs", "ISPs".
  private boolean isManyByLetters(int at) {
    String written = tokens.written(at);
    int last = written.length() - 1;
    return last > 1
        && written.charAt(last) == 's'
        && written.chars().limit(last).allMatch(Character::isUpperCase);
  }

  /// The closing mark of a short quoted name, or -1.
  private int quotedEnd(int at, int end) {
    boolean mayBe = !language.equals("en") && tokens.get(at).script() == Script.MARK;
    boolean opens = mayBe && "«„“「『《\"".indexOf(tokens.written(at).charAt(0)) >= 0;
    if (!opens) {
      return -1;
    }
    int words = 0;
    for (int to = at + 1; to < end && words <= LONGEST_QUOTED * 3; to++) {
      Token token = tokens.get(to);
      if (taken.get(to)) {
        return -1;
      }
      if (token.script() == Script.MARK) {
        boolean closes = "»“”」』》\"".indexOf(tokens.written(to).charAt(0)) >= 0;
        boolean isShort = words > 0 && words <= LONGEST_QUOTED;
        return closes && isShort && isNameLike(at + 1) ? to : -1;
      }
      words += token.isWord() ? 1 : token.gap() == Gap.GLUED && words > 0 ? 0 : 1;
      if (!token.isWord() && to - at > 8) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isNameLike(int at) {
    return !tokens.get(at).isWord() || tokens.isCapitalised(at);
  }

  /// True if a paragraph does not end as sentences do and is short, or most of its words have
  /// capitals.
  private boolean isTitle(int start, int end) {
    Token last = tokens.get(end - 1);
    if (last.script() == Script.MARK && ".!?…\"'»):。！？".contains(last.folded())) {
      return false;
    }
    int words = 0;
    int capitals = 0;
    for (int at = start; at < end; at++) {
      if (tokens.get(at).isWord() && tokens.get(at).folded().length() > 3) {
        words++;
        capitals += tokens.isCapitalised(at) ? 1 : 0;
      }
    }
    boolean isShort = end - start < FEWEST && tokens.get(start).isWord();
    return isShort && words - capitals < 2
        || words > 2 && capitals > TITLE * words && !language.equals("de");
  }
}
