package org.outagraph.graph.sparql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the parser would have taken at a place, which it tells as a list of up to a hundred tokens.
///
/// @param tokens as the parser calls them
record Expected(Set<String> tokens) {
  private static final int LISTED = 4;
  private static final Pattern TOKEN =
      Pattern.compile("^\\s+(\\S+)(?: \\.\\.\\.)?\\s*$", Pattern.MULTILINE);

  static Expected in(String message) {
    int start = message.indexOf("Was expecting");
    if (start < 0) {
      return new Expected(Set.of());
    }
    return new Expected(
        TOKEN
            .matcher(message.substring(message.indexOf('\n', start) + 1))
            .results()
            .map(result -> result.group(1).replaceAll("^\"|\"$", ""))
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private boolean has(String... wanted) {
    return tokens.containsAll(List.of(wanted));
  }

  /// True behind a whole triple, where the next one may begin only after a dot.
  boolean isAfterTriple() {
    return has(";", ",", ".");
  }

  /// True where a closing brace may stand.
  boolean isInBraces() {
    return has("}");
  }

  /// True behind the whole query.
  boolean isEnd() {
    return has("<EOF>", "limit");
  }

  /// True where a column of SELECT may stand.
  boolean isColumn() {
    return has("<VAR1>", "(") && (has("distinct") || has("from", "where"));
  }

  /// True where only an expression in brackets or a function may stand.
  boolean isCondition() {
    return has("exists", "(") && !has("<VAR1>");
  }

  /// True where an IRI may stand.
  boolean isIri() {
    return has("<IRIref>");
  }

  /// The same in a few words, the likeliest first.
  List<String> words() {
    if (has("select", "ask", "prefix")) {
      return List.of("SELECT", "CONSTRUCT", "DESCRIBE", "ASK", "PREFIX");
    }
    if (isAfterTriple()) {
      return has("}") ? List.of(".", ";", ",", "}") : List.of(".", ";", ",");
    }
    if (isEnd()) {
      return List.of("the end of the query", "GROUP BY", "HAVING", "ORDER BY", "LIMIT", "OFFSET");
    }
    if (isColumn()) {
      return has("where") ? List.of("a variable", "(", "WHERE") : List.of("a variable", "(", "*");
    }
    return inPattern();
  }

  private List<String> inPattern() {
    if (has("graph", "optional")) {
      return has("}") ? List.of("a triple", "FILTER", "OPTIONAL", "}") : List.of("a triple");
    }
    if (has("||", "&&")) {
      return afterOperand();
    }
    if (has("bound", "exists")) {
      return has("<VAR1>") ? List.of("an expression") : List.of("(", "a function");
    }
    if (has("<VAR1>", "<INTEGER>", "<BLANK_NODE_LABEL>")) {
      return has(")")
          ? List.of("a variable", "an IRI", "a literal", ")")
          : List.of("a variable", "an IRI", "a literal");
    }
    if (has("<VAR1>", "a", "^")) {
      return List.of("a property", "a variable", "a property path");
    }
    if (has("undef", "<INTEGER>")) {
      return has("}") ? List.of("a value", "UNDEF", "}") : List.of("a value", "UNDEF");
    }
    return listed();
  }

  private List<String> afterOperand() {
    if (has("as")) {
      return List.of("AS", "an operator");
    }
    return tokens.stream().filter(List.of(")", ",", ";", "}")::contains).findFirst().stream()
        .flatMap(closing -> List.of(closing, "an operator").stream())
        .toList();
  }

  private List<String> listed() {
    List<String> words = tokens.stream().map(Expected::word).distinct().toList();
    if (words.size() <= LISTED) {
      return words;
    }
    return words.stream().filter(")}]"::contains).limit(1).toList();
  }

  private static String word(String token) {
    return switch (token) {
      case "<EOF>" -> "the end of the query";
      case "<VAR1>", "<VAR2>" -> "a variable";
      case "<IRIref>", "<PNAME_NS>", "<PNAME_LN>" -> "an IRI";
      case "<INTEGER>" -> "a whole number";
      default -> token.toUpperCase(Locale.ROOT);
    };
  }
}
