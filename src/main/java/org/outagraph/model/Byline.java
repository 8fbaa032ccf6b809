package org.outagraph.model;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads names as they are printed: takes them apart only where that is certain, and leaves them as
/// they are elsewhere.
public final class Byline {
  private static final Pattern BY = Pattern.compile("^by\\s+(?=\\p{Lu})", Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,\\s*and|,|&|\\band\\b)\\s+");
  private static final String NAME = "\\p{Lu}[\\p{L}'’-]*\\p{L}";

  /// `Coco Feng`, `Robert J. Smith`, `Jan van der Berg`.
  private static final Pattern GIVEN_FIRST =
      Pattern.compile(
          "(%1$s(?: \\p{Lu}\\.)?) ((?:(?:van|von|de|der|den|del|della|di|da|du|la|le|ten|ter) )*%1$s)"
              .formatted(NAME));

  /// `Noh Hyun-jin`: a small letter after the hyphen is how given names of Korea are written.
  private static final Pattern FAMILY_FIRST =
      Pattern.compile("(\\p{Lu}\\p{Ll}+) (\\p{Lu}\\p{Ll}+-\\p{Ll}+)");

  /// Words that no person is called, but desks and papers are.
  private static final Set<String> COLLECTIVE =
      Set.of(
          "agence",
          "agency",
          "agentur",
          "associated",
          "bureau",
          "correspondent",
          "correspondents",
          "daily",
          "desk",
          "editor",
          "editorial",
          "editors",
          "group",
          "institute",
          "journal",
          "magazine",
          "media",
          "network",
          "news",
          "newsroom",
          "online",
          "press",
          "presse",
          "redacción",
          "redaktion",
          "reporter",
          "reporters",
          "staff",
          "team",
          "times",
          "today",
          "tribune",
          "university",
          "writer",
          "writers");

  private final Set<String> organisations;

  /// @param organisations names that are known not to be those of people
  public Byline(Collection<String> organisations) {
    this.organisations = organisations.stream().map(Byline::small).collect(Collectors.toSet());
  }

  /// Those who are named, in their order.
  public List<Author> read(List<String> printed) {
    return printed.stream().map(String::strip).flatMap(this::read).distinct().toList();
  }

  private Stream<Author> read(String printed) {
    String names = BY.matcher(printed).replaceFirst("");
    if (names.isEmpty()) {
      return Stream.empty();
    }
    List<Optional<Author>> people = BETWEEN.splitAsStream(names).map(this::person).toList();
    return people.stream().allMatch(Optional::isPresent)
        ? people.stream().flatMap(Optional::stream)
        : Stream.of(new Author.Named(names));
  }

  private Optional<Author> person(String name) {
    boolean collective =
        Stream.of(name.split(" "))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .anyMatch(COLLECTIVE::contains);
    if (collective || organisations.contains(small(name))) {
      return Optional.empty();
    }
    Matcher korean = FAMILY_FIRST.matcher(name);
    if (korean.matches()) {
      return Optional.of(new Author.Person(korean.group(2), korean.group(1)));
    }
    Matcher western = GIVEN_FIRST.matcher(name);
    return western.matches()
        ? Optional.of(new Author.Person(western.group(1), western.group(2)))
        : Optional.empty();
  }

  private static String small(String words) {
    return words.toLowerCase(Locale.ROOT);
  }
}
