package org.outagraph.web.feeds;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.outagraph.model.Id;

/// A thing that is news.
///
/// @param id its name, which stays the same for ever
/// @param title what it is called
/// @param summary what it is, in a sentence
/// @param recorded when it came into the graph
public record FeedItem(Id id, String title, Optional<String> summary, Instant recorded) {
  /// The order of a feed; it never changes for two items that are there.
  public static final Comparator<FeedItem> NEWEST_FIRST =
      Comparator.comparing(FeedItem::recorded).reversed().thenComparing(FeedItem::id);
}
