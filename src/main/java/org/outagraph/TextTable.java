package org.outagraph;

import java.util.ArrayList;
import java.util.List;

/// A table drawn with lines, one block for each row: the column's name on the left, the cell on the
/// right, wrapped at words. Columns without a value are left out of their block.
final class TextTable {
  /// One cell.
  ///
  /// @param name the column
  /// @param lines what it says, a line for each value
  record Cell(String name, List<String> lines) {}

  private final int width;
  private final List<List<Cell>> rows = new ArrayList<>();

  TextTable(int width) {
    this.width = width;
  }

  void row(List<Cell> cells) {
    rows.add(cells.stream().filter(cell -> !cell.lines().isEmpty()).toList());
  }

  @Override
  public String toString() {
    int names =
        rows.stream().flatMap(List::stream).mapToInt(cell -> cell.name().length()).max().orElse(0);
    int cells = width - names - 7;
    StringBuilder text = new StringBuilder();
    String edge = "─".repeat(names + 2) + "%s" + "─".repeat(cells + 2);
    for (int i = 0; i < rows.size(); i++) {
      text.append(i == 0 ? "┌" + edge.formatted("┬") + "┐\n" : "├" + edge.formatted("┼") + "┤\n");
      rows.get(i).forEach(cell -> draw(cell, names, cells, text));
    }
    return rows.isEmpty()
        ? ""
        : text.append("└").append(edge.formatted("┴")).append("┘\n").toString();
  }

  private static void draw(Cell cell, int names, int cells, StringBuilder text) {
    String name = cell.name();
    for (String value : cell.lines()) {
      for (String line : wrapped(value, cells)) {
        text.append("│ ")
            .append(padded(name, names))
            .append(" │ ")
            .append(padded(line, cells))
            .append(" │\n");
        name = "";
      }
    }
  }

  /// Breaks at blanks, or inside a word that is longer than a line; a wide character counts as two.
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String rest = word;
      while (columns(rest) > width) {
        int at = fitting(rest, width);
        flush(line, lines);
        lines.add(rest.substring(0, at));
        rest = rest.substring(at);
      }
      if (!line.isEmpty() && columns(line) + 1 + columns(rest) > width) {
        flush(line, lines);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    flush(line, lines);
    return lines.isEmpty() ? List.of("") : lines;
  }

  private static void flush(StringBuilder line, List<String> lines) {
    if (!line.isEmpty()) {
      lines.add(line.toString());
      line.setLength(0);
    }
  }

  private static int fitting(String text, int width) {
    int at = 0;
    int used = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      used += columns(character);
      if (used > width) {
        break;
      }
      at += Character.charCount(character);
    }
    return Math.max(1, at);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - columns(text)));
  }

  private static int columns(CharSequence text) {
    return text.codePoints().map(TextTable::columns).sum();
  }

  private static int columns(int character) {
    return switch (Character.UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
      default -> Character.getType(character) == Character.NON_SPACING_MARK ? 0 : 1;
    };
  }
}
