package org.outagraph.ingest.reading;

import java.util.List;
import java.util.Optional;
import org.outagraph.model.PartialDate;

/// What the sender says of an article; it wins over what the article says of itself.
///
/// @param language a BCP 47 tag
public record Hints(
    Optional<String> headline,
    Optional<String> publisher,
    List<String> authors,
    Optional<PartialDate> publishedAt,
    Optional<String> language) {
  public static final Hints NONE =
      new Hints(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());

  public Hints {
    authors = List.copyOf(authors);
  }
}
