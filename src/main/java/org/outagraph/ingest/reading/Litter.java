package org.outagraph.ingest.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
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
  private static final Pattern SYMBOLS =
      Pattern.compile("^(?:[\\p{So}\\p{Sm}→›»•·*]+|-(?=\\s))\\s*");

  /// "[Subscribe to updates]", "-- Sponsored: ... --", "（广告）".
  private static final Pattern FRAME =
      Pattern.compile("^[-–—=~*_+#\\[(（【〔<{]+\\s?([^()（）]+?)\\s?[-–—=~*_+#\\])）】〕>}]+$");

  /// "Most read: Council votes on harbour bridge".
  private static final Pattern LABELLED = Pattern.compile("^([^:：]{4,45})\\s?[:：]\\s?\\S.{3,}$");

  private static final Pattern DESK_CODE =
      Pattern.compile(
          "\\(?\\p{L}{2,6}(?:/\\p{L}{1,8}){1,3}\\)?|\\p{Ll}{2,4}(?: [\\p{Ll}\\d]{1,4}){2,6}");

  private static final Map<Fate, List<Pattern>> PATTERNS = load();

  private Litter() {}

  /// What becomes of a line; empty if it belongs to the article.
  static Optional<Fate> of(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    String words = SYMBOLS.matcher(line).replaceFirst("");
    return fate(line)
        .or(() -> words.equals(line) ? Optional.empty() : fate(words))
        .or(() -> within(FRAME.matcher(line)).map(framed -> Fate.DROP))
        .or(() -> Shape.isSentence(words) ? Optional.empty() : teaser(LABELLED.matcher(words)));
  }

  /// True of rows of buttons and counts such as "Reply · Quote · Report".
  static boolean isRow(String line) {
    List<String> parts = List.of(line.split("\\s*[|｜·•]\\s*|\\s{2,}|\\s+[–—/]\\s+"));
    boolean some = false;
    boolean all = parts.size() > 1;
    for (String part : parts) {
      boolean litter = is(part.strip());
      some |= litter;
      all &= litter || (Shape.words(part) <= 3 && !Shape.isEnded(part));
    }
    return all && some;
  }

  /// True of the marks of desks below the texts of agencies: "(jr/md)", "dpa kws xx n1 hab".
  static boolean isDeskCode(String line) {
    return DESK_CODE.matcher(line).matches();
  }

  private static Optional<Fate> within(Matcher framed) {
    return framed.matches() ? fate(framed.group(1)) : Optional.empty();
  }

  private static Optional<Fate> teaser(Matcher labelled) {
    return labelled.matches() && fate(labelled.group(1)).filter(f -> f == Fate.LIST).isPresent()
        ? Optional.of(Fate.TEASER)
        : Optional.empty();
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
