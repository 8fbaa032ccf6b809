package org.outagraph.web;

import java.util.stream.Collectors;
import org.outagraph.web.pages.Highlight;
import org.outagraph.web.pages.Highlight.Piece;

/// Turns highlighted text into HTML: all of it escaped, the matching words in `<mark>`.
final class Marks {
  private Marks() {}

  static String html(String highlighted) {
    return Highlight.pieces(highlighted).stream().map(Marks::html).collect(Collectors.joining());
  }

  private static String html(Piece piece) {
    String escaped =
        piece
            .text()
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;");
    return piece.matches() ? "<mark>" + escaped + "</mark>" : escaped;
  }
}
