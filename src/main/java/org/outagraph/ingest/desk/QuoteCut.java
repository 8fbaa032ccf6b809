package org.outagraph.ingest.desk;

/// Shortens a quote to what may be shown, at the end of a word.
final class QuoteCut {
  private QuoteCut() {}

  /// The beginning of the words that has so many characters at most.
  static String to(int limit, String words) {
    if (words.codePointCount(0, words.length()) <= limit) {
      return words;
    }
    String cut = words.substring(0, words.offsetByCodePoints(0, Math.max(0, limit)));
    int space = cut.lastIndexOf(' ');
    return (space > cut.length() / 2 ? cut.substring(0, space) : cut).strip();
  }
}
