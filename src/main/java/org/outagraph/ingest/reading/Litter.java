package org.outagraph.ingest.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells the lines that a site puts around its articles: the patterns of `litter.txt`.
final class Litter {
  /// What becomes of a line of litter.
  enum Fate {
    /// It is left out.
    DROP,
    /// It is left out, unless it may be the headline.
    TEASER,
    /// It and what follows, up to prose.
    LIST,
    /// It and all that follows.
    REST
  }

  private static final int LONGEST = 300;

  /// Arrows and pictures before what is to be clicked.
  private static final Pattern SYMBOLS = Pattern.compile("^[\\p{So}\\p{Sm}→›»•·*]+\\s*");

  private static final Map<Fate, List<Pattern>> PATTERNS = load();

  private Litter() {}

  /// What becomes of a line; empty if it belongs to the article.
  static Optional<Fate> of(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    String words = SYMBOLS.matcher(line).replaceFirst("");
    return fate(line).or(() -> words.equals(line) ? Optional.empty() : fate(words));
  }

  private static Optional<Fate> fate(String line) {
    for (Fate fate : List.of(Fate.REST, Fate.LIST, Fate.TEASER, Fate.DROP)) {
      for (Pattern pattern : PATTERNS.getOrDefault(fate, List.of())) {
        if (pattern.matcher(line).matches()) {
          return Optional.of(fate);
        }
      }
    }
    return Optional.empty();
  }

  static boolean is(String line) {
    return of(line).isPresent();
  }

  private static Map<Fate, List<Pattern>> load() {
    try (InputStream file = Litter.class.getResourceAsStream("litter.txt")) {
      if (file == null) {
        throw new IllegalStateException("litter.txt is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .collect(
              Collectors.groupingBy(
                  parts -> fateNamed(parts[0]),
                  () -> new EnumMap<>(Fate.class),
                  Collectors.mapping(parts -> pattern(parts[1]), Collectors.toList())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fate fateNamed(String word) {
    return switch (word) {
      case "drop" -> Fate.DROP;
      case "teaser" -> Fate.TEASER;
      case "list" -> Fate.LIST;
      case "rest" -> Fate.REST;
      default -> throw new IllegalStateException("litter.txt: " + word + " is no fate of a line");
    };
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
