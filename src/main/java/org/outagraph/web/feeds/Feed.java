package org.outagraph.web.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A list of news, the newest first.
///
/// @param id its name, which stays the same for ever
/// @param title what it is about
/// @param site the address that paths begin with
/// @param home the path of the page about the same
/// @param atom the path of the feed as Atom
/// @param json the path of the feed as JSON Feed
/// @param updated when its newest item came into the graph
/// @param items the items of this page
/// @param next the path of the page with older items, in the form that was asked for
public record Feed(
    String id,
    String title,
    String site,
    String home,
    String atom,
    String json,
    Instant updated,
    List<FeedItem> items,
    Optional<String> next) {
  /// Who speaks.
  static final String AUTHOR = "Outagraph editors";

  String at(String path) {
    return site + path;
  }

  String page(FeedItem item) {
    return at("/" + item.id().path());
  }
}
