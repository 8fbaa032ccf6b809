package org.outagraph.ingest.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/// Reads what a page prints about its article just above the text, outside of it.
final class PageHead {
  private static final int LINES = 12;

  private PageHead() {}

  /// @param text the lines of the article
  static Found of(Document page, List<String> text, String language, LocalDate received) {
    List<String> all = Blocks.of(page.body());
    int start = text.isEmpty() ? -1 : all.indexOf(text.getFirst());
    PrintedDates dates = new PrintedDates(language, received);
    Found found = Found.NOTHING;
    for (String line : all.subList(Math.max(0, start - LINES), Math.max(0, start))) {
      var meta = MetaLine.of(line, dates, received);
      if (meta.isPresent()) {
        found = found.or(of(meta.get()));
      }
    }
    return found;
  }

  private static Found of(MetaLine line) {
    boolean printed = !line.updated() && !line.inferred();
    return Found.NOTHING
        .withAuthors(line.authors())
        .withCredit(line.credit())
        .withPublisher(line.publisher())
        .withPublishedAt(printed ? line.date() : Optional.empty());
  }
}
