package org.outagraph.graph.sparql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;
import org.outagraph.model.Problem;

/// Says in one short sentence what the parser could not read, where, and what would be right.
final class SyntaxFault {
  static final String LANGUAGE = "SPARQL";
  private static final int SHORT = 40;
  private static final Pattern PLACE = Pattern.compile("[Ll]ine:? (\\d+),? col(?:umn|:) ?(\\d+)");
  private static final Pattern LEADING_PLACE =
      Pattern.compile("^(?:Line \\d+, column \\d+:|\\[line: \\d+, col: \\d+ ?]) *");
  private static final Pattern FOUND =
      Pattern.compile(
          "Encountered \"\\s*(?:<EOF>|(?:<\\w+>|\"[^\"]*\") \"(.*?) ?\")", Pattern.DOTALL);
  private static final Pattern PREFIX = Pattern.compile("Unresolved prefixed name: (\\S*)");
  private static final Pattern TERM = Pattern.compile("[?$<\"'_\\d].*|\\S*:\\S*", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("(?:^|[\\s(,])([0-9][0-9.]*)$");

  /// The first word after the prologue, if that makes the text an update.
  private static final Pattern UPDATE =
      Pattern.compile(
          "^(?:\\s|#.*\\R|PREFIX\\s+\\S*\\s*<[^>]*>|BASE\\s*<[^>]*>|VERSION\\s*[\"'][^\"']*[\"'])*+"
              + "\\b(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\\b",
          Pattern.CASE_INSENSITIVE);

  private SyntaxFault() {}

  /// The fault of a text that should be a query; an update is told where it belongs.
  static Problem.Syntax ofQuery(String text, QueryParseException fault) {
    Matcher update = UPDATE.matcher(text);
    if (!update.find()) {
      return of(text, fault);
    }
    return at(
        TextPlace.at(text, update.start(1)),
        "this is an update, which goes to /update by POST.",
        update.group(1),
        List.of("SELECT", "CONSTRUCT", "DESCRIBE", "ASK"));
  }

  static Problem.Syntax of(String text, QueryParseException fault) {
    String message = String.valueOf(fault.getMessage());
    Optional<TextPlace> known = place(message);
    TextPlace place =
        known.orElseGet(
            () -> new TextPlace(Math.max(1, fault.getLine()), Math.max(1, fault.getColumn())));
    if (message.equals("null")) {
      return at(place, "the text is nested too deeply to be read.", "", List.of());
    }
    Matcher prefix = PREFIX.matcher(message);
    if (prefix.find()) {
      return UndeclaredPrefix.of(text, place, prefix.group(1));
    }
    if (message.startsWith("Lexical error")) {
      return LexicalFault.of(text, place, message);
    }
    if (message.startsWith("Encountered")) {
      return unexpected(text, place, message);
    }
    return MeaningFault.of(text, known, message)
        .orElseGet(() -> at(place, sentence(fault), "", List.of()));
  }

  /// The fault of a text that the parser gives up without a place.
  static Problem.Syntax of(String text, RuntimeException fault) {
    String message = String.valueOf(fault.getMessage());
    return MeaningFault.of(text, place(message), message)
        .orElseGet(() -> at(TextPlace.START, sentence(fault), "", List.of()));
  }

  static Problem.Syntax at(int line, int column, String reason) {
    return new Problem.Syntax(LANGUAGE, line, column, reason);
  }

  static Problem.Syntax at(TextPlace place, String reason, String found, List<String> expected) {
    return new Problem.Syntax(LANGUAGE, place.line(), place.column(), reason, found, expected, "");
  }

  static String sentence(RuntimeException fault) {
    return fault.getMessage() == null
        ? "this cannot be read."
        : oneLine(LEADING_PLACE.matcher(fault.getMessage()).replaceFirst(""));
  }

  static String shortened(String token) {
    return token.length() > SHORT ? token.substring(0, SHORT) + "…" : token;
  }

  private static Optional<TextPlace> place(String message) {
    Matcher place = PLACE.matcher(message);
    return place.find()
        ? Optional.of(
            new TextPlace(
                Math.max(1, Integer.parseInt(place.group(1))),
                Math.max(1, Integer.parseInt(place.group(2)))))
        : Optional.empty();
  }

  private static Problem.Syntax unexpected(String text, TextPlace place, String message) {
    Expected expected = Expected.in(message);
    String found = found(text, place, message);
    List<String> words = expected.words();
    String reason =
        hint(text, place, found, expected)
            .orElseGet(() -> "found " + named(text, found) + wanted(words) + ".");
    return at(place, reason, shortened(found), words);
  }

  /// What stands at the place; nothing at the end of the text.
  private static String found(String text, TextPlace place, String message) {
    Matcher found = FOUND.matcher(message);
    if (found.find() && found.group(1) == null) {
      return "";
    }
    Matcher token =
        Pattern.compile(
                "\\G(?:<[^\\s<>]*>?|[|&]{2}|\\^\\^|\\{\\||\\|}|!=|\"[^\"\\n"
                    + "]*\"?|'[^'\\n"
                    + "]*'?|[?$]?[\\w:.%-]*[\\w:]|\\S)")
            .matcher(text);
    return token.find(place.offset(text)) ? token.group() : "";
  }

  /// For the commonest mistakes, what to do.
  private static Optional<String> hint(
      String text, TextPlace place, String found, Expected expected) {
    if (found.startsWith("<") && expected.isIri() && !found.endsWith(">")) {
      return Optional.of("the IRI that begins here is not closed, or has a blank in it.");
    }
    if (found.isEmpty() && expected.isInBraces()) {
      return Optional.of("the query ends before a \"{\" is closed.");
    }
    if (found.matches("https?:")) {
      return Optional.of("an IRI stands in angle brackets: <" + found + "…>.");
    }
    if (isRestOfNumber(text, place, found)) {
      return Optional.of("\"" + number(text, place) + found + "\" is no number.");
    }
    if (expected.isAfterTriple() && TERM.matcher(found).matches()) {
      return Optional.of("the triple before \"" + shortened(found) + "\" does not end with \".\".");
    }
    if (expected.isEnd() && found.equals("}")) {
      return Optional.of("this \"}\" closes nothing; there is one too many.");
    }
    if (expected.isColumn() && found.equals(",")) {
      return Optional.of("columns are separated by blanks, not by commas.");
    }
    if (expected.isColumn() && isCall(text, place, found)) {
      return Optional.of("write a computed column as (" + found + "(…) AS ?name).");
    }
    if (expected.isCondition() && TERM.matcher(found).matches()) {
      return Optional.of("a condition stands in brackets: (" + found + " …).");
    }
    return inExpression(text, place.offset(text), found);
  }

  private static Optional<String> inExpression(String text, int offset, String found) {
    if (found.equalsIgnoreCase("AND")) {
      return Optional.of("\"and\" is written \"&&\".");
    }
    if (found.equalsIgnoreCase("OR")) {
      return Optional.of("\"or\" is written \"||\".");
    }
    if (found.equals("=") && offset > 0 && text.charAt(offset - 1) == '=') {
      return Optional.of("equality is written \"=\", not \"==\".");
    }
    return Optional.empty();
  }

  private static boolean isRestOfNumber(String text, TextPlace place, String found) {
    return !found.isEmpty()
        && (found.charAt(0) == '.' || Character.isLetter(found.charAt(0)))
        && !number(text, place).isEmpty();
  }

  /// The number that ends right before a place.
  private static String number(String text, TextPlace place) {
    Matcher number = NUMBER.matcher(text.substring(0, place.offset(text)));
    return number.find() ? number.group(1) : "";
  }

  private static boolean isCall(String text, TextPlace place, String found) {
    return !found.isEmpty()
        && Character.isLetter(found.charAt(0))
        && text.substring(place.offset(text) + found.length()).stripLeading().startsWith("(");
  }

  private static String named(String text, String found) {
    if (!found.isEmpty()) {
      boolean quoted = found.startsWith("\"") || found.startsWith("'");
      return quoted ? shortened(found) : "\"" + shortened(found) + "\"";
    }
    return text.isBlank() ? "nothing" : "the end of the query";
  }

  private static String wanted(List<String> words) {
    if (words.isEmpty()) {
      return "";
    }
    List<String> quoted = words.stream().map(SyntaxFault::quoted).toList();
    String last = quoted.getLast();
    return quoted.size() == 1
        ? ", expected " + last
        : ", expected " + String.join(", ", quoted.subList(0, quoted.size() - 1)) + " or " + last;
  }

  /// Signs are hard to see without quotes.
  private static String quoted(String word) {
    return Character.isLetter(word.charAt(0)) ? word : "\"" + word + "\"";
  }

  private static String oneLine(String message) {
    String line = message.lines().findFirst().orElse("").strip();
    return line.endsWith(".") ? line : line + ".";
  }
}
