package org.outagraph.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.outagraph.model.Question;
import org.outagraph.model.Reference;
import org.outagraph.model.Value;

/// An answer as CSV for spreadsheets: things by their IRIs, several in one cell separated by
/// spaces.
final class AnswerCsv {
  static final String MEDIA_TYPE = "text/csv";

  private AnswerCsv() {}

  static byte[] of(AnswerPage page) {
    StringBuilder csv = new StringBuilder();
    List<String> names =
        page.answer().question().columns().stream().map(Question.Column::name).toList();
    csv.append(CsvLine.of(names));
    for (List<List<Value>> row : page.rows()) {
      csv.append(CsvLine.of(row.stream().map(AnswerCsv::cell).toList()));
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(List<Value> values) {
    return values.stream().map(AnswerCsv::text).collect(Collectors.joining(" "));
  }

  private static String text(Value value) {
    return value instanceof Value.Thing(Reference reference)
        ? reference.iri()
        : CsvLine.words(value);
  }
}
