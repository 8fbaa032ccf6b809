package org.outagraph.ingest.patterns;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.OwnsState;
import org.outagraph.model.ProblemException;

/// Reads what a pattern says: words, `|`, `( )`, `( )*`, `[ ]`, `{slots}` and `$names`.
@OwnsState("how far the text has been read; belongs to one thread")
final class ExpressionReader {
  private static final Pattern SLOT =
      Pattern.compile("([a-z][a-z-]*)((?: +[^ {}]+)*?)(?: +as +([a-z][a-z-]*))?");
  private static final Pattern GAP = Pattern.compile("(gap|any) *<= *(\\d{1,2})");
  private static final Pattern GROUP = Pattern.compile("([a-z][a-z-]*): ");
  private static final Pattern NAME = Pattern.compile("\\$([A-Za-z][A-Za-z0-9-]*)");
  private static final String SPECIAL = "()[]{}|$\"";
  private static final int WIDEST_GAP = 40;

  private final String text;
  private final Map<String, Expression> known;
  private final Fault place;
  private int at;

  private ExpressionReader(String text, Map<String, Expression> known, Fault place) {
    this.text = text;
    this.known = known;
    this.place = place;
  }

  /// @param known what `$names` stand for
  /// @param place where the text begins in its file
  static Expression read(String text, Map<String, Expression> known, Fault place) {
    var reader = new ExpressionReader(text, known, place);
    Expression expression = reader.choice();
    if (reader.at < text.length()) {
      throw reader.fault(
          "there is nothing to close here; write \"" + text.charAt(reader.at) + "\" in quotes");
    }
    return expression;
  }

  private Expression choice() {
    List<Expression> ways = new ArrayList<>();
    ways.add(sequence());
    while (next('|')) {
      ways.add(sequence());
    }
    return ways.size() == 1 ? ways.getFirst() : new Expression.Choice(ways);
  }

  private Expression sequence() {
    List<Expression> parts = new ArrayList<>();
    while (skipSpaces() && ")]}|".indexOf(text.charAt(at)) < 0) {
      parts.add(part());
    }
    if (parts.isEmpty()) {
      throw fault("words are missing here; for words that may be left out write [them] so");
    }
    return parts.size() == 1 ? parts.getFirst() : new Expression.Sequence(parts);
  }

  private Expression part() {
    return switch (text.charAt(at)) {
      case '(' -> round();
      case '[' -> square();
      case '{' -> curly();
      case '$' -> named();
      case '"' -> quoted();
      default -> words();
    };
  }

  private Expression round() {
    int open = at++;
    Expression inner = choice();
    close(')', open);
    if (at < text.length() && text.charAt(at) == '*') {
      at++;
      return new Expression.Repeat(inner);
    }
    return inner;
  }

  private Expression square() {
    int open = at++;
    Expression inner = choice();
    close(']', open);
    return new Expression.Optional(inner);
  }

  private Expression curly() {
    int open = at++;
    Matcher group = GROUP.matcher(text).region(at, text.length());
    if (group.lookingAt()) {
      at = group.end();
      Expression inner = choice();
      close('}', open);
      return new Expression.Group(group.group(1), inner);
    }
    int end = text.indexOf('}', at);
    if (end < 0) {
      throw fault(open, "\"{\" is never closed: write \"}\" after the slot");
    }
    String inner = text.substring(at, end).strip();
    at = end + 1;
    Matcher gap = GAP.matcher(inner);
    if (gap.matches()) {
      return gap(open, gap);
    }
    Matcher slot = SLOT.matcher(inner);
    if (!slot.matches()) {
      throw fault(open, "a slot looks like {party}, {count flights}, {party as about} or {gap<=5}");
    }
    String name = slot.group(3) == null ? slot.group(1) : slot.group(3);
    return new Expression.Slot(slot.group(1), values(slot.group(2)), name);
  }

  private Expression gap(int open, Matcher gap) {
    int most = Integer.parseInt(gap.group(2));
    if (most < 1 || most > WIDEST_GAP) {
      throw fault(open, "a gap has from 1 to " + WIDEST_GAP + " words");
    }
    return new Expression.Gap(most, gap.group(1).equals("any"));
  }

  private static Set<String> values(String words) {
    Set<String> values = new LinkedHashSet<>(List.of(words.strip().split(" +")));
    values.remove("");
    return values;
  }

  private Expression named() {
    Matcher name = NAME.matcher(text).region(at, text.length());
    if (!name.lookingAt()) {
      throw fault(
          "\"$\" stands before a name that \"let\" gave; for the sign write \"$\" in quotes");
    }
    Expression expression = known.get(name.group(1));
    if (expression == null) {
      throw fault(
          "there is no \"let "
              + name.group(1)
              + " = …\" before this line, in this file or in one that comes before it");
    }
    at = name.end();
    return expression;
  }

  private Expression quoted() {
    int end = text.indexOf('"', at + 1);
    if (end < 0) {
      throw fault("the quote is never closed");
    }
    String inner = text.substring(at + 1, end);
    Expression expression = plain(inner, false, false);
    at = end + 1;
    return expression;
  }

  private Expression words() {
    int start = at;
    while (at < text.length() && text.charAt(at) != ' ' && SPECIAL.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    boolean anyStart = word.length() > 1 && word.startsWith("*");
    boolean anyEnd = word.length() > 1 && word.endsWith("*");
    String letters = word.substring(anyStart ? 1 : 0, word.length() - (anyEnd ? 1 : 0));
    if (letters.contains("*") && letters.length() > 1) {
      throw fault(start, "a star stands at the beginning or the end of a word");
    }
    return plain(letters, anyStart, anyEnd);
  }

  /// Words cut as a text is cut; the stars belong to the first and the last.
  private Expression plain(String words, boolean anyStart, boolean anyEnd) {
    List<Token> tokens = Tokenizer.of(words, new Span(0, words.length()));
    if (tokens.isEmpty()) {
      throw fault("a word is missing here");
    }
    List<Expression> parts = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean first = anyStart && i == 0;
      boolean last = anyEnd && i == tokens.size() - 1;
      parts.add(new Expression.Word(new WordForm(tokens.get(i).form(), first, last)));
    }
    return parts.size() == 1 ? parts.getFirst() : new Expression.Sequence(parts);
  }

  private boolean skipSpaces() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length();
  }

  private boolean next(char mark) {
    if (skipSpaces() && text.charAt(at) == mark) {
      at++;
      return true;
    }
    return false;
  }

  private void close(char mark, int open) {
    if (!next(mark)) {
      throw fault(
          open, "\"" + text.charAt(open) + "\" is never closed: write \"" + mark + "\" after it");
    }
  }

  private ProblemException fault(String reason) {
    return fault(at, reason);
  }

  private ProblemException fault(int where, String reason) {
    String found = where < text.length() ? text.substring(where, where + 1) : "";
    return place.at(place.column() + where).because(reason, found);
  }
}
