package org.outagraph.web.feeds;

/// How a feed is written.
public enum FeedForm {
  ATOM("Atom", "application/atom+xml", "atom"),
  JSON("JSON Feed", "application/feed+json", "json");

  private final String title;
  private final String mediaType;
  private final String suffix;

  FeedForm(String title, String mediaType, String suffix) {
    this.title = title;
    this.mediaType = mediaType;
    this.suffix = suffix;
  }

  /// What people call it.
  public String title() {
    return title;
  }

  /// The media type without parameters.
  public String mediaType() {
    return mediaType;
  }

  /// The ending of its address, without the dot.
  public String suffix() {
    return suffix;
  }

  /// The feed as a document in UTF-8.
  public byte[] written(Feed feed) {
    return switch (this) {
      case ATOM -> AtomFeed.of(feed);
      case JSON -> JsonFeed.of(feed);
    };
  }
}
