package org.outagraph.web.citations;

import static java.util.stream.Collectors.joining;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.outagraph.model.Author;
import org.outagraph.model.CitationEntry;
import org.outagraph.model.PartialDate;

/// A source as a sentence to paste into a list of references, in the manner of APA.
public final class CitationText {
  private static final DateTimeFormatter MONTH = pattern("uuuu, MMMM");
  private static final DateTimeFormatter DAY = pattern("uuuu, MMMM d");
  private static final DateTimeFormatter READ = pattern("MMMM d, uuuu");

  private CitationText() {}

  /// `Feng, C. (2024, July 22). Headline. Paper. https://…`
  public static String of(CitationEntry entry) {
    String title = title(entry);
    String date = "(" + entry.issued().map(CitationText::date).orElse("n.d.") + ").";
    Stream<String> head =
        entry.authors().isEmpty()
            ? Stream.of(ended(title), date)
            : Stream.of(authors(entry.authors()), date, ended(title));
    return Stream.of(head, publication(entry).stream(), address(entry).stream())
        .flatMap(parts -> parts)
        .collect(joining(" "));
  }

  private static String title(CitationEntry entry) {
    String title = OneLine.of(entry.shownTitle());
    return entry
        .version()
        .map(version -> title + " (Version " + version + ") [Data set entry]")
        .orElse(title);
  }

  private static Optional<String> publication(CitationEntry entry) {
    return entry
        .publication()
        .map(
            name ->
                entry.original().map(original -> name + " (text of " + original + ")").orElse(name))
        .map(CitationText::ended);
  }

  /// A text without a date may change, so it is said when it was read.
  private static Optional<String> address(CitationEntry entry) {
    boolean undated = entry.issued().isEmpty() && entry.accessed().isPresent();
    return entry
        .address()
        .map(
            address ->
                undated
                    ? "Retrieved "
                        + READ.format(start(entry.accessed().orElseThrow()))
                        + ", from "
                        + address
                    : address);
  }

  private static String authors(List<Author> authors) {
    List<String> names = authors.stream().map(CitationText::name).toList();
    String all =
        names.size() == 1
            ? names.getFirst()
            : String.join(", ", names.subList(0, names.size() - 1)) + ", & " + names.getLast();
    return ended(all);
  }

  private static String name(Author author) {
    return switch (author) {
      case Author.Person(var given, var family) -> family + ", " + initials(given);
      case Author.Named(var whole) -> whole;
    };
  }

  /// `Hyun-jin` is `H.-J.`
  private static String initials(String given) {
    return Arrays.stream(given.split(" "))
        .map(
            name ->
                Arrays.stream(name.split("-"))
                    .filter(part -> !part.isEmpty())
                    .map(part -> Character.toString(part.codePointAt(0)).toUpperCase(Locale.ROOT))
                    .collect(joining(".-", "", ".")))
        .collect(joining(" "));
  }

  private static String date(PartialDate date) {
    return switch (date.precision()) {
      case YEAR -> date.lexical();
      case MONTH -> MONTH.format(start(date));
      case DAY, INSTANT -> DAY.format(start(date));
    };
  }

  private static OffsetDateTime start(PartialDate date) {
    return date.earliest().atOffset(ZoneOffset.UTC);
  }

  private static String ended(String sentence) {
    return sentence.matches("(?s).*[.!?。？！]") ? sentence : sentence + ".";
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
