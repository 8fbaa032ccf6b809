package org.outagraph.ingest.reading;

import java.util.List;
import java.util.Optional;
import org.outagraph.ingest.text.CleanText;

/// Makes headlines and names harmless and short: one line, nothing invisible, of bounded length.
final class Harmless {
  private static final int LONGEST_HEADLINE = 400;
  private static final int LONGEST_NAME = 120;
  private static final int MOST_AUTHORS = 20;
  private static final int LOOKED_AT = 4_000;

  private Harmless() {}

  static Optional<String> headline(Optional<String> printed) {
    return printed
        .map(Harmless::line)
        .filter(line -> !line.isEmpty())
        .map(line -> cut(line, LONGEST_HEADLINE));
  }

  /// A name that is too long is none.
  static Optional<String> name(Optional<String> printed) {
    return printed.map(Harmless::line).filter(Harmless::isName);
  }

  static List<String> authors(List<String> printed) {
    return printed.stream()
        .map(Harmless::line)
        .filter(Harmless::isName)
        .distinct()
        .limit(MOST_AUTHORS)
        .toList();
  }

  private static boolean isName(String line) {
    return !line.isEmpty() && line.length() <= LONGEST_NAME;
  }

  private static String line(String printed) {
    String looked = printed.substring(0, Math.min(printed.length(), LOOKED_AT));
    return CleanText.of(looked).text().replace("\n\n", " ");
  }

  private static String cut(String line, int length) {
    if (line.length() <= length) {
      return line;
    }
    int space = line.lastIndexOf(' ', length - 1);
    int end = space > length / 2 ? space : length - 1;
    boolean halved = Character.isHighSurrogate(line.charAt(end - 1));
    return line.substring(0, halved ? end - 1 : end) + "…";
  }
}
