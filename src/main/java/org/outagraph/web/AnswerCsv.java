package org.outagraph.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.outagraph.model.Question;
import org.outagraph.model.Value;

/// An answer as CSV (RFC 4180): things by their IRIs, several in one cell separated by spaces.
final class AnswerCsv {
  static final String MEDIA_TYPE = "text/csv";

  private AnswerCsv() {}

  static byte[] of(AnswerPage page) {
    StringBuilder csv = new StringBuilder();
    line(page.answer().question().columns().stream().map(Question.Column::name).toList(), csv);
    for (List<List<Value>> row : page.rows()) {
      line(row.stream().map(AnswerCsv::cell).toList(), csv);
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(List<String> cells, StringBuilder csv) {
    csv.append(cells.stream().map(AnswerCsv::quoted).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  private static String cell(List<Value> values) {
    return values.stream().map(AnswerCsv::text).collect(Collectors.joining(" "));
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Thing(var reference) -> reference.iri();
      case Value.Words(var text) -> text.value();
      case Value.Amount(var number) -> number.toPlainString();
      case Value.Span(var low, var high) -> low.toPlainString() + "/" + high.toPlainString();
      case Value.When(var date) -> date.lexical();
      case Value.Truth(var truth) -> Boolean.toString(truth);
      case Value.Address(var url) -> url;
    };
  }

  private static String quoted(String text) {
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
