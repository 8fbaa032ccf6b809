package org.outagraph.graph.sparql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;
import org.outagraph.model.Problem;

/// Says in one short sentence what the parser could not read, and where.
final class SyntaxFault {
  private static final String LANGUAGE = "SPARQL";
  private static final int EXPECTED_AT_MOST = 4;
  private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");
  private static final Pattern FOUND =
      Pattern.compile(
          "Encountered \"(?:\\s*\"[^\"]*\"\\s)?\\s*(.*?)\\s*\" at line", Pattern.DOTALL);
  private static final Pattern EXPECTED =
      Pattern.compile("^\\s+(\\S+)(?: \\.\\.\\.)?\\s*$", Pattern.MULTILINE);
  private static final Pattern PREFIX = Pattern.compile("Unresolved prefixed name: ([^:]*):");
  private static final Pattern LEADING_PLACE = Pattern.compile("^Line \\d+, column \\d+: ");
  private static final Pattern LEXICAL =
      Pattern.compile("Lexical error at .*after prefix \"(.*)\"", Pattern.DOTALL);

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
    return update.find() ? update(text, update) : of(text, fault);
  }

  static Problem.Syntax of(String text, QueryParseException fault) {
    String message = String.valueOf(fault.getMessage());
    Matcher place = PLACE.matcher(message);
    boolean placed = place.find();
    int line = placed ? Integer.parseInt(place.group(1)) : Math.max(1, fault.getLine());
    int column = placed ? Integer.parseInt(place.group(2)) : Math.max(1, fault.getColumn());
    return at(line, column, reason(text, message));
  }

  private static Problem.Syntax update(String text, Matcher update) {
    String before = text.substring(0, update.start(1));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Problem.Syntax(
        LANGUAGE,
        line,
        before.length() - before.lastIndexOf('\n'),
        "this is an update, which goes to /update by POST.",
        update.group(1),
        List.of("SELECT", "CONSTRUCT", "DESCRIBE", "ASK"),
        "");
  }

  static Problem.Syntax at(int line, int column, String reason) {
    return new Problem.Syntax(LANGUAGE, line, column, reason);
  }

  static String sentence(RuntimeException fault) {
    return fault.getMessage() == null ? "this cannot be read." : oneLine(fault.getMessage());
  }

  private static String reason(String text, String message) {
    if (message.equals("null")) {
      return "the query is nested too deeply to be read.";
    }
    Matcher prefix = PREFIX.matcher(message);
    if (prefix.find()) {
      return "the prefix \"" + prefix.group(1) + ":\" is not declared.";
    }
    if (message.startsWith("Lexical error")) {
      return lexical(message);
    }
    Matcher found = FOUND.matcher(message);
    if (found.find()) {
      return "found " + named(found.group(1), text) + expected(message) + ".";
    }
    return oneLine(LEADING_PLACE.matcher(message).replaceFirst(""));
  }

  private static String lexical(String message) {
    Matcher prefix = LEXICAL.matcher(message);
    if (prefix.find()
        && (prefix.group(1).startsWith("\\\"") || prefix.group(1).startsWith("\\'"))) {
      return "a string is not closed.";
    }
    if (prefix.find(0) && !prefix.group(1).isEmpty()) {
      return "\"" + shortened(prefix.group(1)) + "\" is not a word of SPARQL.";
    }
    return "this character does not belong here.";
  }

  private static String named(String found, String text) {
    if (found.equals("<EOF>")) {
      return text.isBlank() ? "nothing" : "the end of the query";
    }
    return "\"" + shortened(found.replaceAll("^\"|\"$", "").strip()) + "\"";
  }

  /// What would have been right, if that can be said in a few words.
  private static String expected(String message) {
    int start = message.indexOf("Was expecting");
    if (start < 0) {
      return "";
    }
    List<String> tokens =
        EXPECTED
            .matcher(message.substring(message.indexOf('\n', start) + 1))
            .results()
            .map(result -> token(result.group(1)))
            .distinct()
            .toList();
    if (tokens.isEmpty()) {
      return "";
    }
    Optional<String> closing = tokens.stream().filter(")}]"::contains).findFirst();
    if (tokens.size() > EXPECTED_AT_MOST) {
      return closing.map(token -> ", expected for example " + token).orElse("");
    }
    return ", expected " + String.join(" or ", tokens);
  }

  private static String token(String token) {
    return switch (token) {
      case "<EOF>" -> "the end";
      case "<VAR1>", "<VAR2>" -> "a variable";
      case "<IRIref>", "<PNAME_NS>", "<PNAME_LN>" -> "an IRI";
      case "<INTEGER>" -> "a whole number";
      default -> token.replaceAll("^\"|\"$", "").toUpperCase(Locale.ROOT);
    };
  }

  private static String oneLine(String message) {
    String line = message.lines().findFirst().orElse("").strip();
    return line.endsWith(".") ? line : line + ".";
  }

  private static String shortened(String token) {
    return token.length() > 40 ? token.substring(0, 40) + "…" : token;
  }
}
