package org.outagraph.web.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A feed as JSON Feed 1.1.
final class JsonFeed {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonFeed() {}

  static byte[] of(Feed feed) {
    ObjectNode document =
        MAPPER
            .createObjectNode()
            .put("version", "https://jsonfeed.org/version/1.1")
            .put("title", feed.title())
            .put("home_page_url", feed.at(feed.home()))
            .put("feed_url", feed.at(feed.json()))
            .put("language", "en");
    document.putArray("authors").addObject().put("name", Feed.AUTHOR);
    feed.next().ifPresent(next -> document.put("next_url", feed.at(next)));
    ArrayNode items = document.putArray("items");
    feed.items().forEach(item -> items.add(item(feed, item)));
    try {
      return MAPPER.writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode item(Feed feed, FeedItem item) {
    ObjectNode node =
        MAPPER
            .createObjectNode()
            .put("id", item.id().iri())
            .put("url", feed.page(item))
            .put("title", item.title())
            .put("content_text", item.summary().orElse(item.title()))
            .put("date_published", item.recorded().toString());
    node.putArray("tags").add(item.id().kind().path());
    return node;
  }
}
