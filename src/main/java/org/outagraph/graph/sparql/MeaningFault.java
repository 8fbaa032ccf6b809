package org.outagraph.graph.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.outagraph.model.Problem;

/// A text that follows the grammar and still says nothing that can be answered: each kind with the
/// parser's message, our sentence and the words that it is about, which the parser mostly gives no
/// place for.
enum MeaningFault {
  STAR_WITH_GROUP(
      "SELECT \\* not legal with GROUP BY",
      _ -> "SELECT * cannot be used with GROUP BY; name the columns.",
      _ -> "\\bSELECT\\s*(\\*)"),
  NOT_GROUPED(
      "Non-group key variable in \\w+: \\?(\\w+)",
      m ->
          "?%1$s is neither in GROUP BY nor in an aggregate, such as (SAMPLE(?%1$s) AS ?any)."
              .formatted(m.group(1)),
      m -> "[?$]" + m.group(1) + "\\b"),
  ASSIGNED_TWICE(
      "Variable used when already in-scope: \\?(\\w+)",
      m -> "?" + m.group(1) + " has a value already; choose another name after AS.",
      m -> "\\bAS\\s+([?$]" + m.group(1) + ")\\b"),
  SAME_COLUMN(
      "Duplicate variable in result projection '\\?(\\w+)'",
      m -> "?" + m.group(1) + " is a column already; choose another name.",
      m -> "[?$]" + m.group(1) + "\\b.*?([?$]" + m.group(1) + ")\\b"),
  NESTED_AGGREGATE(
      "Nested aggregate",
      _ -> "an aggregate cannot stand inside another one; use a sub-select.",
      _ -> ""),
  AGGREGATE_HERE(
      "Aggregate expression not legal",
      _ -> "an aggregate cannot stand here; use HAVING, or a sub-select.",
      _ -> ""),
  BLANK_NODE_AGAIN(
      "Blank node label reuse not allowed at this point: (\\S+)",
      m -> "the blank node " + m.group(1) + " stands in two groups; use a variable.",
      _ -> ""),
  UNEQUAL_ROW(
      "Mismatch: (\\d+) variables but (\\d+) values",
      m -> "VALUES has %s variables, but this row has %s values.".formatted(m.group(1), m.group(2)),
      _ -> ""),
  BAD_ESCAPE(
      "Invalid escape character", _ -> "\\u takes four hexadecimal digits, \\U eight.", _ -> ""),
  LARGE_NUMBER(
      "Number '(\\d+)' is a valid number",
      m -> m.group(1) + " is more than can be counted here.",
      m -> "\\b" + m.group(1) + "\\b"),
  BAD_REGEX(
      "Regex pattern exception: (?:[\\w.]+Exception: )?([^\\n]*?)(?: near index \\d+)?\\n([^\\n]*)",
      m -> "the regular expression cannot be read: " + lower(m.group(1)) + ".",
      m -> "[\"']" + Pattern.quote(m.group(2).replace("\\", "\\\\")) + "[\"']");

  private final Pattern message;
  private final Function<MatchResult, String> sentence;
  private final Function<MatchResult, String> words;

  @SuppressWarnings("ImmutableEnumChecker") // the functions are ours and have no state
  MeaningFault(
      String message, Function<MatchResult, String> sentence, Function<MatchResult, String> words) {
    this.message = Pattern.compile(message);
    this.sentence = sentence;
    this.words = words;
  }

  /// What a message of the parser means, if it is one of these.
  ///
  /// @param place what the parser says of it
  static Optional<Problem.Syntax> of(String text, Optional<TextPlace> place, String message) {
    return Arrays.stream(values())
        .flatMap(kind -> kind.read(text, place, message).stream())
        .findFirst();
  }

  private Optional<Problem.Syntax> read(String text, Optional<TextPlace> parsers, String said) {
    Matcher found = message.matcher(said);
    if (!found.find()) {
      return Optional.empty();
    }
    String about = words.apply(found);
    TextPlace place = parsers.orElseGet(() -> place(text, about));
    return Optional.of(SyntaxFault.at(place, sentence.apply(found), token(text, place), List.of()));
  }

  private static TextPlace place(String text, String words) {
    return TextPlace.of(text, Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.DOTALL));
  }

  /// The word that begins at a place.
  private static String token(String text, TextPlace place) {
    Matcher word =
        Pattern.compile("\\G(?:\"[^\"\\n]*\"|'[^'\\n]*'|[?$:\\w\\\\]+|\\S)").matcher(text);
    return word.find(place.offset(text)) ? word.group() : "";
  }

  private static String lower(String sentence) {
    return sentence.isEmpty()
        ? "it is broken"
        : sentence.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + sentence.substring(1);
  }
}
