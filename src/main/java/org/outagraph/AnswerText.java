package org.outagraph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// An answer as text for people: a block for each row, its cells under their columns' names.
final class AnswerText {
  private static final int WIDTH = 100;

  private AnswerText() {}

  static String of(JsonNode answer) {
    StringBuilder text = new StringBuilder();
    text.append(answer.at("/question/title").asText()).append('\n');
    answer
        .path("arguments")
        .properties()
        .forEach(
            argument ->
                text.append(argument.getKey())
                    .append(": ")
                    .append(argument.getValue().asText())
                    .append('\n'));
    JsonNode rows = answer.path("results");
    text.append(count(rows.size(), answer)).append('\n');
    TextTable table = new TextTable(WIDTH);
    List<String> names = new ArrayList<>();
    answer.path("columns").forEach(column -> names.add(column.path("name").asText()));
    for (JsonNode row : rows) {
      table.row(
          names.stream()
              .map(column -> new TextTable.Cell(column, lines(row.path(column))))
              .toList());
    }
    return text.append(table).toString();
  }

  private static String count(int rows, JsonNode answer) {
    String whole = answer.path("complete").asBoolean() ? "" : ", not complete";
    String none =
        rows == 0
            ? "No row. Nobody reported such a thing; that is not the same as its absence."
            : "";
    return rows == 0
        ? none
        : rows
            + (rows == 1 ? " row" : " rows")
            + ", version "
            + answer.path("version").asText()
            + whole;
  }

  /// What a cell says: names with the short form of their address.
  private static List<String> lines(JsonNode cell) {
    List<String> lines = new ArrayList<>();
    if (cell.isArray()) {
      cell.forEach(item -> lines.addAll(lines(item)));
    } else if (cell.isObject()) {
      String label = cell.path("label").asText();
      String name =
          cell.has("slug")
              ? cell.path("kind").asText() + ":" + cell.path("slug").asText()
              : cell.path("id").asText();
      lines.add(
          label.isEmpty() || label.equals(cell.path("slug").asText())
              ? name
              : label + " (" + name + ")");
    } else if (cell.isBoolean()) {
      lines.add(cell.asBoolean() ? "yes" : "no");
    } else if (!cell.isMissingNode() && !cell.isNull()) {
      lines.add(cell.asText());
    }
    return lines;
  }
}
