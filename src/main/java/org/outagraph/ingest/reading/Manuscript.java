package org.outagraph.ingest.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.model.PartialDate;

/// An article as it was read: its text without the litter of the site, and what the site says of
/// it.
///
/// @param text the cleaned text, which begins with the body: the headline is not part of it
/// @param headline the headline, without the name of the site
/// @param publisher the name of the publisher, as printed
/// @param authors the names of the authors, as printed, without "By"
/// @param publishedAt when it was published, as exactly as is known
/// @param dateInferred true if the date was worked out and not read off the article
/// @param address where it is on the web, as given
/// @param language the language as a BCP 47 tag
/// @param credit whose text it says it carries, such as a news agency
/// @param received the day on which it came in
public record Manuscript(
    CleanText text,
    Optional<String> headline,
    Optional<String> publisher,
    List<String> authors,
    Optional<PartialDate> publishedAt,
    boolean dateInferred,
    Optional<String> address,
    String language,
    Optional<String> credit,
    LocalDate received) {
  public Manuscript {
    authors = List.copyOf(authors);
  }

  /// The day to which "today" and "on Friday" in the text refer.
  public LocalDate today() {
    return publishedAt
        .filter(date -> date.precision().compareTo(PartialDate.Precision.DAY) >= 0)
        .map(date -> LocalDate.parse(date.lexical().substring(0, 10)))
        .orElse(received);
  }
}
