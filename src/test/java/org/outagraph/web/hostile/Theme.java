package org.outagraph.web.hostile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Hostile queries of one kind, and how to write them.
abstract class Theme {
  static final String TWO = "?a ?b ?c . ?d ?e ?f";
  static final String THREE = TWO + " . ?g ?h ?i";
  static final String TEN = "\"0123456789\"";
  static final String EVIL = "^(a+)+(b)?\\\\2$";
  static final String AS = "\"" + "a".repeat(35) + "c\"";

  private final Map<String, String> queries = new LinkedHashMap<>();

  /// Adds all queries of the kind.
  abstract void fill();

  final Map<String, String> queries() {
    fill();
    return queries;
  }

  final void add(String name, String query) {
    if (queries.put(name, query) != null) {
      throw new IllegalArgumentException(name + " is there twice");
    }
  }

  static String binds(String steps) {
    return "SELECT * { " + steps + "}";
  }

  static String doubling(String step, String start, int times) {
    return " BIND("
        + start
        + " AS ?x0) "
        + IntStream.range(0, times)
            .mapToObj(i -> "BIND(" + step.formatted(i) + " AS ?x" + (i + 1) + ") ")
            .collect(Collectors.joining());
  }

  static String times(int times, String part) {
    return IntStream.range(0, times).mapToObj(part::formatted).collect(Collectors.joining());
  }

  static String list(int members) {
    return IntStream.range(0, members).mapToObj(Integer::toString).collect(Collectors.joining(","));
  }

  /// The innermost text, wrapped so many times.
  static String nest(String inner, int times, String wrapping) {
    String text = inner;
    for (int i = 0; i < times; i++) {
      text = wrapping.formatted(text, i);
    }
    return text;
  }

  static String nest(String inner, int times, String wrapping, String outermost) {
    return outermost.formatted(nest(inner, times, wrapping));
  }
}
