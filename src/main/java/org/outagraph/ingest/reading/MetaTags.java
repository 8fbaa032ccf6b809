package org.outagraph.ingest.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says of its article in its head: OpenGraph, meta tags, links.
final class MetaTags {
  private static final List<String> TITLES =
      List.of(
          "og:title",
          "twitter:title",
          "dc.title",
          "dcterms.title",
          "parsely-title",
          "sailthru.title");
  private static final List<String> AUTHORS =
      List.of(
          "author",
          "article:author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "byl",
          "og:article:author",
          "twitter:creator:name");
  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "dc.date",
          "dc.date.issued",
          "dcterms.date",
          "dcterms.created",
          "dcterms.issued",
          "parsely-pub-date",
          "sailthru.date",
          "article.published",
          "originalpublicationdate",
          "cxenseparse:recs:publishtime",
          "last-modified");

  private final Document page;

  private MetaTags(Document page) {
    this.page = page;
  }

  static Found of(Document page) {
    return new MetaTags(page).read();
  }

  private Found read() {
    Optional<String> site =
        values(
                List.of(
                    "og:site_name",
                    "application-name",
                    "dc.publisher",
                    "article:publisher",
                    "publisher"))
            .filter(name -> !name.contains("://"))
            .findFirst();
    return Found.NOTHING
        .withHeadline(values(TITLES).findFirst())
        .withPublisher(site)
        .withAuthors(authors())
        .withPublishedAt(
            values(DATES).flatMap(date -> MachineDates.read(date).stream()).findFirst())
        .withLanguage(language())
        .withAddress(address());
  }

  private List<String> authors() {
    List<String> named =
        AUTHORS.stream()
            .map(
                name ->
                    all(name)
                        .filter(value -> !value.contains("://") && !value.startsWith("@"))
                        .flatMap(MetaTags::split)
                        .distinct()
                        .toList())
            .filter(list -> !list.isEmpty())
            .findFirst()
            .orElse(List.of());
    return named;
  }

  private static Stream<String> split(String value) {
    return Byline.names(value.replaceFirst("(?i)^by ", "")).stream()
        .flatMap(by -> by.authors().stream());
  }

  private Optional<String> language() {
    return Optional.of(page.select("html").attr("lang"))
        .filter(lang -> !lang.isBlank())
        .or(() -> Optional.of(page.select("html").attr("xml:lang")).filter(lang -> !lang.isBlank()))
        .or(() -> values(List.of("og:locale", "dc.language", "language")).findFirst())
        .or(() -> meta("http-equiv", "content-language").findFirst())
        .or(this::ownAlternate);
  }

  /// The language of the link that says where the page itself is in another language's list.
  private Optional<String> ownAlternate() {
    String own = page.select("link[rel=canonical]").attr("href");
    return page.select("link[rel=alternate][hreflang]").stream()
        .filter(link -> !own.isEmpty() && link.attr("href").equals(own))
        .map(link -> link.attr("hreflang"))
        .filter(tag -> !tag.equals("x-default"))
        .findFirst();
  }

  private Optional<String> address() {
    return Stream.concat(
            page.select("link[rel=canonical]").stream().map(link -> link.absUrl("href")),
            values(List.of("og:url", "twitter:url")))
        .filter(Pages::isWebAddress)
        .findFirst();
  }

  private Stream<String> values(List<String> names) {
    return names.stream().flatMap(this::all);
  }

  private Stream<String> all(String name) {
    return Stream.of("property", "name", "itemprop").flatMap(key -> meta(key, name));
  }

  private Stream<String> meta(String key, String name) {
    Function<Element, String> content = tag -> Pages.plain(tag.attr("content"));
    return page.select("meta[" + key + "]").stream()
        .filter(tag -> tag.attr(key).equalsIgnoreCase(name))
        .map(content)
        .filter(value -> !value.isEmpty() && value.length() <= 2_000);
  }
}
