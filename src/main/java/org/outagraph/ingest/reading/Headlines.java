package org.outagraph.ingest.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the headline among the lines above a text.
///
/// @param lines all lines of the article
record Headlines(List<String> lines, PrintedDates dates, LocalDate received) {
  private static final int LONGEST = 250;
  private static final int LONGEST_SENTENCE = 140;
  private static final int LONGEST_ABOUT = 120;

  private static final Pattern LABELLED =
      Pattern.compile(
          "^(?:title|headline|subject|betreff|titel|überschrift|titre|objet|título|asunto|заголовок|тема|标题|標題)\\s?[:：]\\s*(\\S.*)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern KICKER =
      Pattern.compile(
          "^(?:地方|国际|國際|社会|社會|科技|财经|財經|要闻|生活|体育)[/／｜|]|^(?:re|fwd?|aw|wg)\\s?:\\s*"
              + "|^(?-i:UPDATE|REFILE|WRAPUP|CORRECTED|RPT|EXCLUSIVE|FACTBOX)(?:\\s?\\d+\\s?[-–:]|[-–:])\\s?",
          Pattern.CASE_INSENSITIVE);

  /// "SPORT | Second division, group of the north", "a blog about networks by Jane Roe".
  private static final Pattern ABOUT_SITE =
      Pattern.compile(
          "\\p{Lu}{3,} \\|.*|Notes (?:on|from|about) [^.?!:]*|.*\\| .{0,30}\\b(?i:local news|latest"
              + " news|news)|.{3,40} [–—|-]"
              + " (?i:insights|blog|news|newsroom|press|stories|updates|status|support|lokales|actualités|noticias|новости)|(?i)an?"
              + " (?:we)?(?:blog|newsletter|magazine|podcast) .*");

  /// Its place, which may be that of a first line that is prose by its length; -1 if there is none.
  int place(int body) {
    int best = -1;
    for (int i = 0; i < body; i++) {
      String line = lines.get(i);
      if (LABELLED.matcher(line).matches()) {
        return i;
      }
      if (!mayBe(line) || (Shape.isSentence(line) && !isBeforeAbout(i))) {
        continue;
      }
      if (Shape.isAsLongAsHeadlines(line)) {
        return i;
      }
      best = best < 0 ? i : best;
    }
    boolean asks = body < lines.size() - 1 && body <= 3 && readsLikeOne(body);
    if (best >= 0 && !(asks && Shape.isSection(lines.get(best)))) {
      return best;
    }
    return asks ? body : -1;
  }

  /// The headline without "Subject:" and the name of its section.
  static String title(String line) {
    Matcher labelled = LABELLED.matcher(line);
    String title = labelled.matches() ? labelled.group(1) : line;
    return KICKER.matcher(title).replaceFirst("").strip();
  }

  /// True of a line that only says something about the article.
  boolean isAbout(String line) {
    return line.length() <= LONGEST_ABOUT && MetaLine.of(line, dates, received).isPresent();
  }

  private boolean mayBe(String line) {
    Optional<Litter.Fate> fate = Litter.of(line);
    return line.length() <= LONGEST
        && (fate.isEmpty() || fate.get() == Litter.Fate.TEASER)
        && !Outlets.is(line)
        && !Shape.isMenu(line)
        && !ABOUT_SITE.matcher(line).matches()
        && Dateline.off(line).credit().isEmpty()
        && MetaLine.of(line, dates, received).isEmpty();
  }

  /// A first line that ends like a sentence is a headline if it asks, or if what follows is about
  /// the article.
  private boolean readsLikeOne(int at) {
    String line = lines.get(at);
    return line.length() <= LONGEST_SENTENCE
        && (line.matches(".*[?!？！”\"»]$") || isBeforeAbout(at))
        && mayBe(line);
  }

  private boolean isBeforeAbout(int at) {
    return at + 1 < lines.size() && isAbout(lines.get(at + 1));
  }
}
