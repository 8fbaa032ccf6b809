package org.outagraph.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.outagraph.model.Value;

/// A line of CSV (RFC 4180) that a spreadsheet shows and does not carry out: a cell that would be
/// taken for a formula begins with an apostrophe.
final class CsvLine {
  /// With what a spreadsheet lets a formula begin; East Asian ones take the wide signs, too.
  private static final String BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

  private CsvLine() {}

  static String of(List<String> cells) {
    return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  /// A value as a cell has it: a thing by its name.
  static String words(Value value) {
    return switch (value) {
      case Value.Thing(var reference) -> reference.label();
      case Value.Words(var text) -> text.value();
      case Value.Amount(var number) -> number.toPlainString();
      case Value.Span(var low, var high) -> low.toPlainString() + "/" + high.toPlainString();
      case Value.When(var date) -> date.lexical();
      case Value.Truth(var truth) -> Boolean.toString(truth);
      case Value.Address(var url) -> url;
    };
  }

  private static String cell(String text) {
    String safe = isFormula(text) ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty()
        && BEGINNINGS.indexOf(text.charAt(0)) >= 0
        && !NUMBER.matcher(text).matches();
  }
}
