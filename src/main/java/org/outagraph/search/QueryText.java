package org.outagraph.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.outagraph.model.Nearest;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;
import org.outagraph.model.SearchRequest;

/// Reads the query language of the search box:
///
/// - `cloud outage`: both words, anywhere; `AND` between them changes nothing;
/// - `"blue screen"`: these words in this order, also in curly quotes;
/// - `kakao OR naver outage`: one of the first two, and the third;
/// - `-drill`, `-"test alert"`, `NOT drill`: not this;
/// - `(kakao OR naver) -(drill OR test)`: brackets, four deep;
/// - `cyber*`: words that begin so; `crowdstrik~` or `crowdstrik~1`: words that differ in a letter
///   at most;
/// - `region:CN`, `vendor:"China Telecom"`, `-type:claims`: only what has this value of a field
///   (see [SearchRequest#FIELDS] and [FacetValues]).
///
/// What is not of these is read as words: a query from the street is seldom a mistake. All is
/// bounded, so that no query costs much more than another.
@OwnsState("the place in the text; made for one text, used by one thread")
final class QueryText {
  private static final int LONGEST = 256;
  private static final int MOST_TERMS = 16;
  private static final int MOST_BEGINNINGS = 2;
  private static final int SHORTEST_BEGINNING = 3;
  private static final int MOST_SIMILAR = 3;
  private static final int SHORTEST_SIMILAR = 4;
  private static final Pattern DISTANCE = Pattern.compile("[0-9.]*");
  private static final List<String> ONE = List.of("", "1");
  private static final String QUOTES = "\"\u201C\u201D\u201E\u201F\uFF02\u00AB\u00BB";

  private final String text;
  private final WishBuilder read = new WishBuilder();
  private int at;

  private QueryText(String text) {
    this.text = text;
  }

  /// What the query asks for.
  static Wish parse(String text) {
    if (text.length() > LONGEST) {
      throw fault(LONGEST + 1, "The query is longer than " + LONGEST + " characters.");
    }
    return new QueryText(text).wish();
  }

  /// A fault in a query, with the place where it is.
  static ProblemException fault(int column, String sentence) {
    return new Problem.Syntax("search", 1, column, sentence).toException();
  }

  private Wish wish() {
    skipSpace();
    while (at < text.length()) {
      take();
      skipSpace();
    }
    Wish wish = read.finish(text.length());
    checkCounts(wish);
    return wish;
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private void take() {
    if (closesBracket()) {
      at++;
      read.close(text, at, followedByOr());
      return;
    }
    int begin = at;
    boolean excluded = isMinus();
    if (excluded) {
      at++;
    }
    if (text.charAt(at) == '(') {
      at++;
      read.open(at, excluded);
      return;
    }
    Optional<String> field = field();
    if (field.isPresent()) {
      read.add(inField(field.get(), begin, excluded), excluded);
      return;
    }
    boolean quoted = isQuote(at);
    String word = quoted ? quoted() : word();
    if (!quoted && !excluded && isOperator(word, begin + 1)) {
      return;
    }
    read.add(quoted ? new Sought.Phrase(word, begin + 1) : sought(word, begin + 1), excluded);
  }

  private boolean followedByOr() {
    String rest = text.substring(at).stripLeading();
    return rest.startsWith("OR") && (rest.length() == 2 || isSpace(rest.charAt(2)));
  }

  /// The name of the field whose value is asked for here, if one is.
  private Optional<String> field() {
    int colon = text.indexOf(':', at);
    if (colon <= at || text.startsWith("//", colon + 1)) {
      return Optional.empty();
    }
    String name = text.substring(at, colon);
    boolean hasValue = colon + 1 < text.length() && !isSpace(text.charAt(colon + 1));
    if (SearchRequest.FIELDS.contains(name)) {
      if (!hasValue) {
        throw fault(colon + 1, "A value is missing after " + name + ":.");
      }
      return Optional.of(name);
    }
    List<String> nearest = Nearest.to(name, SearchRequest.FIELDS);
    if (hasValue && !nearest.isEmpty()) {
      throw fault(
          at + 1,
          "There is no field \"%s\"; did you mean %s? Put it in quotes to look for the words."
              .formatted(name, String.join(" or ", nearest)));
    }
    return Optional.empty();
  }

  private Sought.InField inField(String field, int begin, boolean excluded) {
    at += field.length() + 1;
    String value = isQuote(at) ? quoted() : word();
    String typed = text.substring(excluded ? begin + 1 : begin, at);
    return new Sought.InField(typed, field, value, begin + 1);
  }

  private boolean isOperator(String word, int column) {
    switch (word) {
      case "AND" -> {
        return true;
      }
      case "OR" -> {
        read.or(column);
        return true;
      }
      case "NOT" -> {
        read.not(column);
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  private String quoted() {
    int begin = ++at;
    while (at < text.length() && !closesQuote(at)) {
      at++;
    }
    if (at == text.length()) {
      throw fault(begin, "The quote that opens here is never closed.");
    }
    return text.substring(begin, at++);
  }

  private String word() {
    int begin = at;
    while (at < text.length() && !isSpace(text.charAt(at)) && !closesBracket()) {
      at++;
    }
    return text.substring(begin, at);
  }

  private boolean closesBracket() {
    return read.isInBrackets() && text.charAt(at) == ')';
  }

  private Sought sought(String word, int column) {
    int star = word.indexOf('*');
    if (star >= 0 && star < word.length() - 1) {
      throw fault(column + star, "A * can only stand at the end of a word.");
    }
    if (star >= 0) {
      return beginning(word.substring(0, star), column);
    }
    int tilde = word.lastIndexOf('~');
    if (tilde > 0 && DISTANCE.matcher(word.substring(tilde + 1)).matches()) {
      if (!ONE.contains(word.substring(tilde + 1))) {
        throw fault(column + tilde, "Words may differ in one letter: write ~ or ~1.");
      }
      return similar(word.substring(0, tilde), column);
    }
    return new Sought.Word(word, column);
  }

  private static Sought beginning(String word, int column) {
    if (isUnspaced(word)) {
      return new Sought.Word(word, column);
    }
    if (letters(word) < SHORTEST_BEGINNING) {
      throw fault(column, "A * needs at least " + SHORTEST_BEGINNING + " letters before it.");
    }
    return new Sought.Beginning(word, column);
  }

  private static Sought similar(String word, int column) {
    if (isUnspaced(word)) {
      return new Sought.Word(word, column);
    }
    if (letters(word) < SHORTEST_SIMILAR) {
      throw fault(column, "A ~ needs at least " + SHORTEST_SIMILAR + " letters before it.");
    }
    return new Sought.Similar(word, column);
  }

  private static void checkCounts(Wish wish) {
    List<Sought> all = wish.all();
    checkCount(all, MOST_TERMS, "words and phrases");
    checkCount(of(Sought.Beginning.class, all), MOST_BEGINNINGS, "words with *");
    checkCount(of(Sought.Similar.class, all), MOST_SIMILAR, "words with ~");
    if (wish.required().isEmpty() && !wish.unwanted().isEmpty()) {
      throw fault(1, "Words to leave out are not enough: add one to look for.");
    }
  }

  private static List<Sought> of(Class<? extends Sought> form, List<Sought> all) {
    return all.stream().filter(form::isInstance).toList();
  }

  private static void checkCount(List<Sought> some, int most, String what) {
    if (some.size() > most) {
      throw fault(some.get(most).column(), "A query can have " + most + " " + what + " at most.");
    }
  }

  private boolean isMinus() {
    return text.charAt(at) == '-' && at + 1 < text.length() && !isSpace(text.charAt(at + 1));
  }

  private boolean isQuote(int index) {
    return index < text.length() && QUOTES.indexOf(text.charAt(index)) >= 0;
  }

  /// A quote between two letters is part of a word, as in Hebrew acronyms.
  private boolean closesQuote(int index) {
    boolean isInside =
        index + 1 < text.length()
            && Character.isLetter(text.charAt(index - 1))
            && Character.isLetter(text.charAt(index + 1));
    return isQuote(index) && !isInside;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static long letters(String word) {
    return word.codePoints().filter(ScriptFolding::isPartOfAWord).count();
  }

  /// True for words of scripts that are searched by pairs of characters, whole or not.
  private static boolean isUnspaced(String word) {
    return word.codePoints().anyMatch(ScriptFolding::isPaired);
  }
}
