package org.outagraph.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One value of a header with its parameters, such as `text/csv;charset=utf-8` (RFC 9110, section
/// 5.6).
///
/// @param value what stands before the parameters, in lower case
/// @param parameters their names, in lower case, and their values without quotes
record HeaderValue(String value, Map<String, String> parameters) {
  /// The values of a header that is a list; a comma or semicolon in quotes separates nothing.
  static List<HeaderValue> list(String header) {
    return split(header, ',').stream()
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .map(HeaderValue::of)
        .toList();
  }

  /// A header that has one value.
  static HeaderValue of(String header) {
    List<String> pieces = split(header, ';');
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String piece : pieces.subList(1, pieces.size())) {
      String[] pair = piece.strip().split("=", 2);
      if (pair.length == 2) {
        parameters.putIfAbsent(lower(pair[0]), unquoted(pair[1].strip()));
      }
    }
    return new HeaderValue(lower(pieces.getFirst()), parameters);
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /// How much the caller wants it, 0 to 1; 0 also for a weight that is no number.
  double weight() {
    try {
      return parameter("q").map(q -> Math.clamp(Double.parseDouble(q), 0.0, 1.0)).orElse(1.0);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\' && quoted) {
        at++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        parts.add(text.substring(start, at));
        start = at + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted
        ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1")
        : text.toLowerCase(Locale.ROOT);
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
