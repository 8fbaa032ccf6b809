package org.outagraph.ingest.reading;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Problem;

/// Reads RSS and Atom feeds, which hold many articles.
final class Feeds {
  private static final int MOST_ENTRIES = 2_000;

  private Feeds() {}

  /// An entry: what the feed says of it, and its text, which may be HTML.
  record Entry(Found found, String html) {}

  /// The entries that have a text.
  static List<Entry> entries(String xml) {
    SyndFeed feed = parse(xml);
    return feed.getEntries().stream()
        .limit(MOST_ENTRIES)
        .map(entry -> entry(feed, entry))
        .filter(entry -> !entry.html().isBlank())
        .toList();
  }

  /// Declarations of types are not read at all: they are how entities grow and files leak.
  private static SyndFeed parse(String xml) {
    SyndFeedInput input = new SyndFeedInput();
    input.setAllowDoctypes(false);
    input.setXmlHealerOn(true);
    try {
      return input.build(new StringReader(xml));
    } catch (FeedException | IllegalArgumentException e) {
      throw new Problem.Invalid(
              "body",
              Feeds.start(xml),
              "it is no RSS or Atom feed that can be read (feeds with a DOCTYPE are not)")
          .toException(e);
    }
  }

  private static Entry entry(SyndFeed feed, SyndEntry entry) {
    Found found =
        Found.NOTHING
            .withHeadline(text(entry.getTitle()))
            .withPublisher(source(entry).or(() -> text(feed.getTitle())))
            .withAuthors(authors(entry))
            .withPublishedAt(date(entry.getPublishedDate()).or(() -> date(entry.getUpdatedDate())))
            .withLanguage(text(feed.getLanguage()))
            .withAddress(address(entry));
    return new Entry(found, html(entry));
  }

  /// The longest of what the entry has: some feeds have the whole text and a teaser.
  private static String html(SyndEntry entry) {
    List<SyndContent> contents = new ArrayList<>(entry.getContents());
    SyndContent description = entry.getDescription();
    if (description != null) {
      contents.add(description);
    }
    return contents.stream()
        .map(content -> content.getValue() == null ? "" : content.getValue())
        .reduce("", (one, other) -> other.length() > one.length() ? other : one);
  }

  private static Optional<String> source(SyndEntry entry) {
    SyndFeed source = entry.getSource();
    return source == null ? Optional.empty() : text(source.getTitle());
  }

  private static List<String> authors(SyndEntry entry) {
    List<String> names = new ArrayList<>();
    List<SyndPerson> persons = entry.getAuthors();
    if (persons != null) {
      persons.forEach(person -> text(person.getName()).ifPresent(names::add));
    }
    if (names.isEmpty()) {
      text(entry.getAuthor()).ifPresent(names::add);
    }
    return names.stream()
        .map(name -> name.replaceFirst("^\\S+@\\S+ \\((.*)\\)$", "$1"))
        .flatMap(
            name ->
                Byline.names(name)
                    .map(Byline::authors)
                    .filter(all -> !all.isEmpty())
                    .orElse(List.of(name))
                    .stream())
        .filter(name -> !name.contains("@"))
        .distinct()
        .toList();
  }

  private static Optional<String> address(SyndEntry entry) {
    return text(entry.getLink()).or(() -> text(entry.getUri())).filter(Pages::isWebAddress);
  }

  @SuppressWarnings("JavaUtilDate") // what the library gives
  private static Optional<PartialDate> date(@Nullable Date date) {
    return date == null
        ? Optional.empty()
        : Optional.of(MachineDates.utc(date.toInstant().atOffset(ZoneOffset.UTC)));
  }

  private static Optional<String> text(@Nullable String value) {
    return value == null
        ? Optional.empty()
        : Optional.of(Pages.plain(value)).filter(text -> !text.isEmpty());
  }

  private static String start(String xml) {
    return xml.substring(0, Math.min(60, xml.length())).replaceAll("\\s+", " ").strip();
  }
}
