package org.outagraph.web.citations;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.outagraph.model.CitationEntry;

/// A title for BibTeX, whose styles write titles in small letters unless braces keep them: those of
/// names are kept.
///
/// In an English headline that has capitals on most words they are left to the style, but for words
/// with capitals inside, such as `CrowdStrike`.
final class TexTitle {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}’'&.-]*");
  private static final int LONG = 4;
  private static final double MOST = 0.6;

  private TexTitle() {}

  static String of(CitationEntry entry) {
    String title = OneLine.of(entry.shownTitle());
    boolean byStyle = isEnglish(entry) && hasCapitalsOnMostWords(title);
    StringBuilder written = new StringBuilder();
    int last = 0;
    for (MatchResult word : WORD.matcher(title).results().toList()) {
      boolean first = title.substring(0, word.start()).codePoints().noneMatch(Character::isLetter);
      written.append(TexText.piece(title.substring(last, word.start())));
      String escaped = TexText.piece(word.group());
      written.append(isKept(word.group(), byStyle || first) ? "{" + escaped + "}" : escaped);
      last = word.end();
    }
    return written.toString() + TexText.piece(title.substring(last));
  }

  private static boolean isEnglish(CitationEntry entry) {
    return entry.language().orElse("en").toLowerCase(Locale.ROOT).startsWith("en");
  }

  private static boolean hasCapitalsOnMostWords(String title) {
    List<String> words =
        WORD.matcher(title).results().map(MatchResult::group).filter(TexTitle::isLong).toList();
    long capital =
        words.stream().filter(word -> Character.isUpperCase(word.codePointAt(0))).count();
    return capital > words.size() * MOST;
  }

  private static boolean isLong(String word) {
    return word.length() >= LONG;
  }

  private static boolean isKept(String word, boolean capitalIsByPlace) {
    long capitals = word.codePoints().filter(Character::isUpperCase).count();
    boolean initial = Character.isUpperCase(word.codePointAt(0));
    return capitalIsByPlace && initial ? capitals > 1 : capitals > 0;
  }
}
