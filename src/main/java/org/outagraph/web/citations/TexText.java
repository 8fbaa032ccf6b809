package org.outagraph.web.citations;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Words as TeX reads them back.
final class TexText {
  private TexText() {}

  /// One line, with everything escaped that means something to TeX.
  static String escaped(String words) {
    return piece(OneLine.of(words));
  }

  /// The same for a piece of a line, whose blanks count. Braces are spelt out, since BibTeX counts
  /// them before TeX sees that they are escaped.
  static String piece(String words) {
    StringBuilder escaped = new StringBuilder();
    words.codePoints().forEach(character -> escaped.append(escaped(character)));
    return escaped.toString();
  }

  private static String escaped(int character) {
    return switch (character) {
      case '&', '%', '$', '#', '_' -> "\\" + Character.toString(character);
      case '\\' -> "{\\textbackslash}";
      case '{' -> "{\\textbraceleft}";
      case '}' -> "{\\textbraceright}";
      case '~' -> "{\\textasciitilde}";
      case '^' -> "{\\textasciicircum}";
      default -> Character.toString(character);
    };
  }

  /// An address, which is read as it stands; what would end the field is escaped as in addresses.
  static String address(String address) {
    StringBuilder safe = new StringBuilder();
    OneLine.of(address)
        .codePoints()
        .mapToObj(Character::toString)
        .map(character -> "{}\\ ".contains(character) ? percent(character) : character)
        .forEach(safe::append);
    return safe.toString();
  }

  private static String percent(String character) {
    return URLEncoder.encode(character, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
