package org.outagraph.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.outagraph.model.Example;
import org.outagraph.model.Nearest;

/// Understands a query file of `sparql-examples/` as an example.
final class ExampleFile {
  private static final List<String> KEYS = List.of("title", "why", "level", "topics", "expect");
  private static final Pattern ENTRY = Pattern.compile("# ?([a-z]+):.*");

  private ExampleFile() {}

  /// The example, or a throw with the sentence that says why it is none.
  static Example of(QueryFile file) {
    refuseUnknownKeys(file);
    return new Example(
        file.name(),
        needed(file, "title"),
        needed(file, "why"),
        level(file),
        topics(file),
        form(file),
        withoutHeader(file.text()),
        answered(file));
  }

  private static void refuseUnknownKeys(QueryFile file) {
    for (String line : file.text().lines().takeWhile(line -> line.startsWith("#")).toList()) {
      Matcher entry = ENTRY.matcher(line);
      if (!line.startsWith("#   ") && !(entry.matches() && KEYS.contains(entry.group(1)))) {
        throw file.fault("A header line begins with one of " + String.join(", ", KEYS) + ".");
      }
    }
  }

  private static String needed(QueryFile file, String key) {
    String words = file.header(key);
    if (words.isEmpty()) {
      throw file.fault("The header has no line \"# " + key + ": …\".");
    }
    return words;
  }

  private static Example.Level level(QueryFile file) {
    String given = needed(file, "level");
    List<String> known = Arrays.stream(Example.Level.values()).map(Example.Level::word).toList();
    if (!known.contains(given)) {
      String near = Nearest.to(given, known).stream().findFirst().orElse(String.join(", ", known));
      throw file.fault("There is no level \"" + given + "\"; write " + near + ".");
    }
    return Example.Level.valueOf(given.toUpperCase(Locale.ROOT));
  }

  private static List<String> topics(QueryFile file) {
    return Stream.of(needed(file, "topics").split(","))
        .map(String::strip)
        .filter(topic -> !topic.isEmpty())
        .toList();
  }

  private static Example.Form form(QueryFile file) {
    Query query = file.query();
    if (query.isSelectType()) {
      return Example.Form.SELECT;
    }
    if (query.isAskType()) {
      return Example.Form.ASK;
    }
    if (query.isDescribeType()) {
      return Example.Form.DESCRIBE;
    }
    if (query.isConstructType()) {
      return Example.Form.CONSTRUCT;
    }
    throw file.fault("An example is a SELECT, an ASK, a DESCRIBE or a CONSTRUCT.");
  }

  private static boolean answered(QueryFile file) {
    String expected = file.header("expect");
    if (!List.of("", "empty").contains(expected)) {
      throw file.fault("An example that is meant to have no answer says \"# expect: empty\".");
    }
    return expected.isEmpty();
  }

  private static String withoutHeader(String text) {
    return text.lines()
        .dropWhile(line -> line.startsWith("#"))
        .collect(Collectors.joining("\n"))
        .strip();
  }
}
