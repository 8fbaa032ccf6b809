package org.outagraph.web;

/// Turns highlighted text into HTML: all of it escaped, the matching words in `<mark>`.
final class Marks {
  private Marks() {}

  static String html(String highlighted) {
    StringBuilder html = new StringBuilder(highlighted.length() + 32);
    highlighted
        .codePoints()
        .forEach(
            character -> {
              switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case 0xE000 -> html.append("<mark>");
                case 0xE001 -> html.append("</mark>");
                default -> html.appendCodePoint(character);
              }
            });
    return html.toString();
  }
}
