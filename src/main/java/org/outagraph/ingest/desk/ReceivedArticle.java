package org.outagraph.ingest.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.model.Id;
import org.outagraph.model.PartialDate;

/// An article that came in, without its text.
///
/// @param id its name, here and in the graph
/// @param at when it came in
/// @param read what is known of it, with an empty text
/// @param hash the SHA-256 of its text, by which the text is found
/// @param length how long the text is, in code points
/// @param copy the earlier article that it repeats, if it does
/// @param outages which outages it seems to report
/// @param dropped how many claims did not pass the gate, by reason
/// @param hasText false once the text was taken down
public record ReceivedArticle(
    Id id,
    Instant at,
    About read,
    String hash,
    int length,
    Optional<CopyLink> copy,
    List<OutageMatch> outages,
    Map<String, Integer> dropped,
    boolean hasText) {
  public ReceivedArticle {
    outages = List.copyOf(outages);
    dropped = Map.copyOf(dropped);
  }

  /// What the article says of itself: [Manuscript] tells what each part is.
  public record About(
      Optional<String> headline,
      Optional<String> publisher,
      List<String> authors,
      Optional<PartialDate> publishedAt,
      boolean dateInferred,
      Optional<String> address,
      String language,
      Optional<String> credit,
      LocalDate received) {
    public About {
      authors = List.copyOf(authors);
    }

    static About of(Manuscript manuscript) {
      return new About(
          manuscript.headline(),
          manuscript.publisher(),
          manuscript.authors(),
          manuscript.publishedAt(),
          manuscript.dateInferred(),
          manuscript.address(),
          manuscript.language(),
          manuscript.credit(),
          manuscript.received());
    }
  }

  ReceivedArticle with(Map<String, Integer> nowDropped) {
    return new ReceivedArticle(id, at, read, hash, length, copy, outages, nowDropped, hasText);
  }

  ReceivedArticle withoutText() {
    return new ReceivedArticle(id, at, read, hash, length, copy, outages, dropped, false);
  }
}
