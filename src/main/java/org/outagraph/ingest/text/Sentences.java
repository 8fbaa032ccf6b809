package org.outagraph.ingest.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the sentences of a text: where Unicode's rules see an end, less those after abbreviations,
/// initials and ordinals, plus those where a space was lost.
public final class Sentences {
  /// "failed.The airline": a space was lost between two sentences.
  private static final Pattern GLUED =
      Pattern.compile("(?<=[\\p{Ll}\\p{Nd}][\\p{Ll}\\p{Nd}][.!?])[”»\"]?(?=(\\p{Lu}\\p{L}*)\\b)");

  /// A semicolon of Chinese and Japanese parts two statements.
  private static final Pattern WIDE_SEMICOLON = Pattern.compile("；");

  private final String text;
  private final String language;
  private final Abbreviations abbreviations;
  private final List<Span> sentences = new ArrayList<>();

  private Sentences(String text, String language) {
    this.text = text;
    this.language = language;
    this.abbreviations = Abbreviations.of(language);
  }

  /// The sentences in order, without the spaces between them; none goes across paragraphs.
  ///
  /// @param language a BCP 47 tag
  public static List<Span> of(CleanText text, String language) {
    var sentences = new Sentences(text.text(), language);
    var unicode = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language));
    for (Span paragraph : text.paragraphs()) {
      sentences.readParagraph(paragraph, unicode);
    }
    return List.copyOf(sentences.sentences);
  }

  private void readParagraph(Span paragraph, BreakIterator unicode) {
    unicode.setText(paragraph.of(text));
    int start = paragraph.start();
    while (unicode.next() != BreakIterator.DONE) {
      int end = afterClosing(start, paragraph.start() + unicode.current());
      if (end == paragraph.end() || endsSentence(start, end)) {
        addParts(start, end);
        start = end;
      }
    }
  }

  /// The French put a space before the mark that closes a quote, which belongs to the sentence.
  private int afterClosing(int start, int end) {
    boolean closes = end < text.length() && text.charAt(end) == '»';
    boolean open =
        closes && text.lastIndexOf('«', end) >= Math.max(start, text.lastIndexOf('»', end - 1));
    return open ? Math.min(text.length(), end + 1) : end;
  }

  /// Parts a piece further where Unicode's rules see no end.
  private void addParts(int from, int to) {
    int start = from;
    for (Pattern pattern : List.of(GLUED, WIDE_SEMICOLON)) {
      Matcher place = pattern.matcher(text).region(from, to).useTransparentBounds(true);
      while (place.find()) {
        if (pattern == WIDE_SEMICOLON || abbreviations.begins().contains(place.group(1))) {
          add(start, place.end());
          start = place.end();
        }
      }
    }
    add(start, to);
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (start < end) {
      sentences.add(new Span(start, end));
    }
  }

  /// False if what looks like an end is only a full stop within a sentence.
  private boolean endsSentence(int start, int end) {
    int next = text.codePointAt(end);
    if (Character.isLowerCase(next)) {
      return false;
    }
    int wordEnd = trimmedEnd(start, end);
    String last = lastWord(start, wordEnd);
    String following = wordAt(end);
    if (isInitial(last)) {
      return abbreviations.either().contains(last) && begins(following);
    }
    if (abbreviations.before().contains(last)) {
      return false;
    }
    if (abbreviations.either().contains(last)) {
      return begins(following);
    }
    return !isOrdinal(last) || begins(following);
  }

  private int trimmedEnd(int start, int end) {
    int trimmed = end;
    while (trimmed > start && text.charAt(trimmed - 1) == ' ') {
      trimmed--;
    }
    return trimmed;
  }

  /// The last word with its full stop, without an opening quote or bracket.
  private String lastWord(int start, int end) {
    int from = Math.max(start, text.lastIndexOf(' ', end - 1) + 1);
    while (from < end && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    return text.substring(from, end);
  }

  private String wordAt(int start) {
    int from = start;
    while (from < text.length() && !Character.isLetterOrDigit(text.charAt(from))) {
      if (text.charAt(from) == '\n') {
        return "";
      }
      from++;
    }
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }

  private boolean begins(String word) {
    return abbreviations.begins().contains(word);
  }

  /// "J." of a name; not "I." of "than I.".
  private static boolean isInitial(String word) {
    return word.length() == 2
        && word.charAt(1) == '.'
        && Character.isUpperCase(word.charAt(0))
        && !word.equals("I.");
  }

  /// "19." of "am 19. Juli" in languages that write ordinals so.
  private boolean isOrdinal(String word) {
    return language.matches("(de|da|nb|nn|no|cs|sk|fi|hu|hr|sl|pl|tr)(-.*)?")
        && word.matches("\\d{1,2}\\.");
  }
}
