package org.outagraph.web.citations;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.outagraph.model.Author;
import org.outagraph.model.CitationEntry;
import org.outagraph.model.PartialDate;

/// Sources as RIS, the tagged lines that reference managers exchange: UTF-8, CRLF, one value a
/// line.
final class Ris {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu/MM//", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu/MM/dd/", Locale.ROOT);

  private final StringBuilder lines = new StringBuilder();

  private Ris() {}

  static String of(List<CitationEntry> entries) {
    Ris ris = new Ris();
    entries.forEach(ris::entry);
    return ris.lines.toString();
  }

  private void entry(CitationEntry entry) {
    line("TY", type(entry.sort()));
    line("ID", entry.key());
    line("TI", entry.shownTitle());
    entry.authors().forEach(author -> line("AU", name(author)));
    publication(entry);
    entry.issued().ifPresent(this::issued);
    entry.version().ifPresent(version -> line("ET", "Version " + version));
    line("UR", entry.address());
    entry.accessed().ifPresent(date -> line("Y2", date(date)));
    line("LA", entry.language());
    line("AB", entry.summary());
    entry.remarks().forEach(remark -> line("N1", remark));
    lines.append("ER  - \r\n");
  }

  private static String type(CitationEntry.Sort sort) {
    return switch (sort) {
      case NEWS -> "NEWS";
      case WEB_PAGE, FORUM -> "ELEC";
      case BLOG -> "BLOG";
      case ENCYCLOPEDIA -> "ENCYC";
      case LEGISLATION -> "STAT";
      case DATA -> "DATA";
    };
  }

  private void publication(CitationEntry entry) {
    switch (entry.sort()) {
      case NEWS, WEB_PAGE, BLOG, FORUM, ENCYCLOPEDIA, LEGISLATION ->
          line("T2", entry.publication());
      case DATA -> line("PB", entry.publication());
    }
  }

  private void issued(PartialDate date) {
    line("PY", date(date).substring(0, 4));
    line("DA", date(date));
  }

  /// `YYYY/MM/DD/`, with parts left empty that are not known.
  private static String date(PartialDate date) {
    LocalDate start = date.earliest().atOffset(ZoneOffset.UTC).toLocalDate();
    return switch (date.precision()) {
      case YEAR -> "%04d///".formatted(start.getYear());
      case MONTH -> MONTH.format(start);
      case DAY, INSTANT -> DAY.format(start);
    };
  }

  /// The comma is what parts a family name; a name that stays whole must have none.
  private static String name(Author author) {
    return switch (author) {
      case Author.Person(var given, var family) -> family + ", " + given;
      case Author.Named(var whole) -> whole.replaceAll("\\s*,\\s*", " / ");
    };
  }

  private void line(String tag, Optional<String> value) {
    value.ifPresent(words -> line(tag, words));
  }

  private void line(String tag, String value) {
    lines.append(tag).append("  - ").append(OneLine.of(value)).append("\r\n");
  }
}
