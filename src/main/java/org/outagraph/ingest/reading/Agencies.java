package org.outagraph.ingest.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The news agencies whose text others carry: the names of `agencies.txt`.
final class Agencies {
  private static final Map<String, String> BY_NAME = load();

  /// Any of their names, as part of a pattern that heeds case.
  static final String NAME =
      "(?:"
          + BY_NAME.keySet().stream()
              .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n))
              .map(Pattern::quote)
              .collect(Collectors.joining("|"))
          + ")";

  /// Several, as in "dpa/AFP".
  static final String NAMES = NAME + "(?:\\s?[/,&+-]\\s?" + NAME + ")*";

  private Agencies() {}

  /// The usual name of an agency; empty if it is none. Capitals may stand for any case.
  static Optional<String> of(String printed) {
    String name = printed.strip();
    String first = name.split("\\s?[/,&+]\\s?", 2)[0];
    return Optional.ofNullable(BY_NAME.get(name))
        .or(() -> Optional.ofNullable(BY_NAME.get(first)))
        .or(
            () ->
                name.length() > 4 && name.equals(name.toUpperCase(Locale.ROOT))
                    ? BY_NAME.entrySet().stream()
                        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                        .map(Map.Entry::getValue)
                        .findFirst()
                    : Optional.empty());
  }

  private static Map<String, String> load() {
    Map<String, String> byName = new HashMap<>();
    for (String line : lines()) {
      List<String> names = List.of(line.split("\\|"));
      names.forEach(name -> byName.put(name, names.getFirst()));
    }
    return Map.copyOf(byName);
  }

  private static List<String> lines() {
    try (InputStream file = Agencies.class.getResourceAsStream("agencies.txt")) {
      if (file == null) {
        throw new IllegalStateException("agencies.txt is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
