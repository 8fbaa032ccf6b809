package org.outagraph.web.citations;

import static java.util.stream.Collectors.joining;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.outagraph.model.Author;
import org.outagraph.model.CitationEntry;
import org.outagraph.model.PartialDate;

/// Sources as BibTeX and biblatex read them, in UTF-8.
///
/// Both `year` and `month`, which BibTeX knows, and `date`, which alone has the day, are written;
/// readers that know both take the latter.
final class BibTex {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private BibTex() {}

  static String of(List<CitationEntry> entries) {
    return entries.stream().map(BibTex::entry).collect(joining("\n"));
  }

  private static String entry(CitationEntry entry) {
    return fields(entry).entrySet().stream()
        .map(field -> "  %s = %s".formatted(field.getKey(), field.getValue()))
        .collect(joining(",\n", "@" + type(entry.sort()) + "{" + entry.key() + ",\n", "\n}\n"));
  }

  /// What BibTeX itself knows; `@online` and `@dataset` are known to biblatex alone.
  private static String type(CitationEntry.Sort sort) {
    return switch (sort) {
      case NEWS -> "article";
      case WEB_PAGE, BLOG, FORUM, ENCYCLOPEDIA, LEGISLATION, DATA -> "misc";
    };
  }

  private static Map<String, String> fields(CitationEntry entry) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (!entry.authors().isEmpty()) {
      fields.put(
          "author", braced(entry.authors().stream().map(BibTex::author).collect(joining(" and "))));
    }
    fields.put("title", braced(TexTitle.of(entry)));
    entry.publication().ifPresent(name -> publication(fields, entry.sort(), TexText.escaped(name)));
    entry.issued().ifPresent(date -> date(fields, date));
    entry.version().ifPresent(version -> fields.put("version", braced(version.toString())));
    entry.address().ifPresent(address -> fields.put("url", braced(TexText.address(address))));
    entry.accessed().ifPresent(date -> fields.put("urldate", braced(day(date))));
    entry.language().ifPresent(tag -> fields.put("language", braced(TexText.escaped(tag))));
    entry.summary().ifPresent(words -> fields.put("abstract", braced(TexText.escaped(words))));
    String note = String.join(" ", notes(entry));
    if (!note.isEmpty()) {
      fields.put("note", braced(TexText.escaped(note)));
    }
    return fields;
  }

  private static void publication(
      Map<String, String> fields, CitationEntry.Sort sort, String name) {
    switch (sort) {
      case NEWS -> fields.put("journal", braced(name));
      case WEB_PAGE, BLOG, FORUM, ENCYCLOPEDIA, LEGISLATION, DATA -> {
        fields.put("howpublished", braced(name));
        fields.put("publisher", braced(name));
      }
    }
  }

  private static void date(Map<String, String> fields, PartialDate date) {
    OffsetDateTime start = date.earliest().atOffset(ZoneOffset.UTC);
    fields.put("date", braced(day(date)));
    fields.put("year", braced("%04d".formatted(start.getYear())));
    if (date.precision() != PartialDate.Precision.YEAR) {
      fields.put("month", MONTHS.get(start.getMonthValue() - 1));
    }
  }

  /// The date as exactly as it is known, up to the day.
  private static String day(PartialDate date) {
    String whole = date.earliest().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    return switch (date.precision()) {
      case YEAR -> whole.substring(0, 4);
      case MONTH -> whole.substring(0, 7);
      case DAY, INSTANT -> whole;
    };
  }

  private static List<String> notes(CitationEntry entry) {
    return Stream.concat(
            entry.version().map("Version %d."::formatted).stream(), entry.remarks().stream())
        .toList();
  }

  private static String author(Author author) {
    return switch (author) {
      case Author.Person(var given, var family) ->
          TexText.escaped(family) + ", " + TexText.escaped(given);
      case Author.Named(var name) -> braced(TexText.escaped(name));
    };
  }

  private static String braced(String text) {
    return "{" + text + "}";
  }
}
