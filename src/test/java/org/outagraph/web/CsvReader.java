package org.outagraph.web;

import java.util.ArrayList;
import java.util.List;

/// Reads CSV by RFC 4180, and nothing looser: lines end with CR LF, quotes are doubled.
final class CsvReader {
  private CsvReader() {}

  static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char letter = csv.charAt(i);
      if (quoted) {
        if (letter != '"') {
          cell.append(letter);
        } else if (i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (letter == '"') {
        quoted = true;
      } else if (letter == ',' || letter == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        if (letter == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else if (letter != '\r' || csv.charAt(i + 1) != '\n') {
        cell.append(letter);
      }
    }
    return rows;
  }
}
