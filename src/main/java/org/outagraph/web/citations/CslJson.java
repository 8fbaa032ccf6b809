package org.outagraph.web.citations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.outagraph.model.Author;
import org.outagraph.model.CitationEntry;
import org.outagraph.model.PartialDate;

/// Sources as the Citation Style Language exchanges them (CSL-JSON, data of CSL 1.0.2).
final class CslJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private CslJson() {}

  static byte[] of(List<CitationEntry> entries) {
    ArrayNode items = MAPPER.createArrayNode();
    entries.forEach(entry -> items.add(item(entry)));
    try {
      return MAPPER.writeValueAsBytes(items);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode item(CitationEntry entry) {
    ObjectNode item = MAPPER.createObjectNode();
    item.put("id", entry.key()).put("type", type(entry.sort())).put("title", entry.shownTitle());
    if (!entry.authors().isEmpty()) {
      ArrayNode authors = item.putArray("author");
      entry.authors().forEach(author -> authors.add(name(author)));
    }
    entry.publication().ifPresent(name -> publication(item, entry.sort(), name));
    entry.original().ifPresent(name -> item.put("original-publisher", name));
    entry.issued().ifPresent(date -> item.set("issued", date(date, entry.isDateInferred())));
    entry.accessed().ifPresent(date -> item.set("accessed", date(date, false)));
    entry.address().ifPresent(address -> item.put("URL", address));
    entry.language().ifPresent(tag -> item.put("language", tag));
    entry.version().ifPresent(version -> item.put("version", version.toString()));
    entry.summary().ifPresent(words -> item.put("abstract", words));
    if (!entry.remarks().isEmpty()) {
      item.put("note", String.join(" ", entry.remarks()));
    }
    return item;
  }

  private static String type(CitationEntry.Sort sort) {
    return switch (sort) {
      case NEWS -> "article-newspaper";
      case WEB_PAGE -> "webpage";
      case BLOG -> "post-weblog";
      case FORUM -> "post";
      case ENCYCLOPEDIA -> "entry-encyclopedia";
      case LEGISLATION -> "legislation";
      case DATA -> "dataset";
    };
  }

  private static void publication(ObjectNode item, CitationEntry.Sort sort, String name) {
    switch (sort) {
      case NEWS, WEB_PAGE, BLOG, FORUM, ENCYCLOPEDIA, LEGISLATION ->
          item.put("container-title", name);
      case DATA -> item.put("publisher", name);
    }
  }

  private static ObjectNode name(Author author) {
    ObjectNode name = MAPPER.createObjectNode();
    return switch (author) {
      case Author.Person(var given, var family) -> name.put("family", family).put("given", given);
      case Author.Named(var whole) -> name.put("literal", whole);
    };
  }

  private static ObjectNode date(PartialDate date, boolean inferred) {
    ObjectNode written = MAPPER.createObjectNode();
    ArrayNode parts = written.putArray("date-parts").addArray();
    LocalDate start = date.earliest().atOffset(ZoneOffset.UTC).toLocalDate();
    parts.add(start.getYear());
    switch (date.precision()) {
      case YEAR -> {}
      case MONTH -> parts.add(start.getMonthValue());
      case DAY, INSTANT -> parts.add(start.getMonthValue()).add(start.getDayOfMonth());
    }
    return inferred ? written.put("circa", true) : written;
  }
}
