package org.outagraph.ingest.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells by its outer form what a line may be: prose, a sentence, a menu, a headline.
final class Shape {
  private static final int PROSE = 60;
  private static final int WIDE_PROSE = 22;
  private static final int WIDE_HEADLINE = 7;

  private static final Pattern ENDED = Pattern.compile(".*[.!?…。！？：:;；][\"'”’»)）」』\\]]*$");
  private static final Pattern SENTENCE = Pattern.compile(".*[.。…][\"'”’»)）」』\\]]*$");
  private static final Pattern WIDE =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

  private Shape() {}

  /// True of a line as long as paragraphs are, with an end.
  static boolean isProse(String line) {
    return (line.length() >= PROSE || hasWide(line, WIDE_PROSE)) && isEnded(line);
  }

  /// True of a line that ends like a sentence, a question or what announces more.
  static boolean isEnded(String line) {
    return ENDED.matcher(line).matches();
  }

  /// True of a line that ends with a full stop.
  static boolean isSentence(String line) {
    return SENTENCE.matcher(line).matches();
  }

  /// True of a line that has as many words as most headlines.
  static boolean isAsLongAsHeadlines(String line) {
    return words(line) >= 4 || hasWide(line, WIDE_HEADLINE);
  }

  /// True of a line of a word or two, such as the name of a section.
  static boolean isSection(String line) {
    return words(line) <= 2 && line.length() <= 24 && !isEnded(line);
  }

  /// "about / archive / rss", "World | Asia".
  static boolean isMenu(String line) {
    List<String> parts = List.of(line.split("\\s*[|/·•›»>→]\\s+|\\s+[|/·•›»>→]\\s*|\\s{3,}"));
    return parts.size() > 1
        && line.indexOf('«') < 0
        && parts.stream().noneMatch(part -> words(part) > 3 || isEnded(part));
  }

  /// True if two lines have the same letters and digits.
  static boolean same(String one, String other) {
    return letters(one).equals(letters(other));
  }

  /// The letters and digits of a text, in small letters.
  static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  static int words(String line) {
    return line.split(" ").length;
  }

  private static boolean hasWide(String line, int many) {
    return WIDE.matcher(line).results().limit(many).count() == many;
  }
}
