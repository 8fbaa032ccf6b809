package org.outagraph.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// SPARQL results in JSON as a short text: the columns, then the rows, blanks between them and
/// commas between cells.
record JsonTable(byte[] json) {
  private static final ObjectMapper JSON = new ObjectMapper();

  String rows() {
    JsonNode table;
    try {
      table = JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> columns = new ArrayList<>();
    table.at("/head/vars").forEach(column -> columns.add(column.asText()));
    StringJoiner rows = new StringJoiner(" ").add(String.join(",", columns));
    for (JsonNode row : table.at("/results/bindings")) {
      rows.add(
          String.join(
              ",",
              columns.stream().map(column -> row.at("/" + column + "/value").asText()).toList()));
    }
    return rows.toString();
  }
}
