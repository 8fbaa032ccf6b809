package org.outagraph.ingest.reading;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.model.PartialDate;

/// Reads HTML pages: what they say of their article, and the lines of it.
final class Pages {
  /// Deeper elements are hung to the last level, so that nothing that walks them can run out of
  /// stack.
  private static final int DEEPEST = 256;

  private static final int LONGEST_TITLE = 2_000;
  private static final Pattern TITLE_PARTS =
      Pattern.compile("\\s+(?:[|·•–—:»]|-|::)\\s+|\\s?\\|\\s?|_(?=[^_]*$)");

  private static final Pattern SEPARATORS = Pattern.compile("^[\\s|·•–—:»-]+|[\\s|·•–—:»-]+$");

  private Pages() {}

  static Document parse(String html, Optional<String> address) {
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    return Jsoup.parse(html, address.orElse(""), parser);
  }

  /// What the page says of its article, in linked data, tags and to the eye.
  static Found facts(Document page, SchemaOrg data) {
    Found tags = MetaTags.of(page);
    Found visible = visible(page);
    Found all = data.found().or(tags).or(visible);
    Optional<String> title = title(page);
    Optional<String> headline = headline(page, all.headline(), title);
    Optional<String> site = headline.flatMap(h -> title.flatMap(t -> siteInTitle(t, h)));
    return all.withHeadline(headline.map(h -> withoutSite(h, all.publisher().or(() -> site))))
        .withPublisher(all.publisher().or(() -> site));
  }

  /// What is printed is what a reader finds, unless the page has several such headings or one that
  /// has nothing to do with what its head says.
  private static Optional<String> headline(
      Document page, Optional<String> told, Optional<String> title) {
    List<String> printed =
        page.select("h1").stream()
            .map(h1 -> plain(h1.text()))
            .filter(text -> !text.isEmpty() && text.length() <= LONGEST_TITLE)
            .toList();
    Optional<String> other = told.or(() -> title);
    Optional<String> fitting =
        printed.stream().filter(h1 -> other.map(t -> alike(h1, t)).orElse(true)).findFirst();
    return fitting
        .or(() -> told)
        .or(() -> printed.stream().findFirst())
        .or(() -> title.map(Pages::firstPart));
  }

  private static boolean alike(String one, String other) {
    String a = Shape.letters(one);
    String b = Shape.letters(other);
    return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
  }

  private static Optional<String> title(Document page) {
    return Optional.of(plain(page.title())).filter(title -> !title.isEmpty());
  }

  private static String firstPart(String title) {
    List<String> parts = List.of(TITLE_PARTS.split(title));
    String longest = title;
    for (String part : parts) {
      longest = longest.equals(title) || part.length() > longest.length() ? part : longest;
    }
    return longest.strip();
  }

  /// The site's name behind or before the headline: "Headline | The Register".
  private static Optional<String> siteInTitle(String title, String headline) {
    int at = title.indexOf(headline);
    if (at < 0 || at + headline.length() > title.length()) {
      return Optional.empty();
    }
    String rest = title.substring(at + headline.length());
    String around = rest.isBlank() ? title.substring(0, at) : rest;
    return TITLE_PARTS
        .splitAsStream(around + " ")
        .map(part -> SEPARATORS.matcher(part).replaceAll("").strip())
        .filter(part -> part.length() >= 2 && part.length() <= 60)
        .reduce((one, other) -> rest.isBlank() ? one : other);
  }

  private static String withoutSite(String headline, Optional<String> site) {
    if (site.isEmpty()) {
      return headline;
    }
    String name = Pattern.quote(site.get());
    String cut = headline.replaceFirst("(?i)\\s*(?:[|·•–—:»_]|\\s-|::)\\s*" + name + "$", "");
    return cut.isBlank() ? headline : cut;
  }

  /// What the page shows and marks up without linked data.
  private static Found visible(Document page) {
    Element marked = page.selectFirst("[itemprop=datePublished]");
    Element time =
        page.selectFirst(
            "time[pubdate], article time[datetime], header time[datetime], main time[datetime],"
                + " time[datetime]");
    Optional<PartialDate> date =
        Optional.ofNullable(marked)
            .flatMap(
                element ->
                    MachineDates.read(
                        element.hasAttr("datetime")
                            ? element.attr("datetime")
                            : element.attr("content")))
            .or(
                () ->
                    Optional.ofNullable(time)
                        .flatMap(element -> MachineDates.read(element.attr("datetime"))));
    return Found.NOTHING.withPublishedAt(date).withAuthors(visibleAuthors(page));
  }

  private static List<String> visibleAuthors(Document page) {
    for (String place :
        List.of(
            "[itemprop=author] [itemprop=name]",
            "[itemprop=author]",
            "a[rel=author]",
            "[class~=(?i)\\bbyline\\b]",
            "[class~=(?i)(^|[\\s_-])author([\\s_-]?name)?($|\\s)]")) {
      List<String> names =
          page.select(place).stream()
              .limit(10)
              .map(element -> plain(element.text()))
              .filter(text -> text.length() <= 160)
              .flatMap(
                  text ->
                      Byline.of(text)
                          .or(() -> Byline.isName(text) ? Byline.names(text) : Optional.empty())
                          .stream())
              .flatMap(byline -> byline.authors().stream())
              .distinct()
              .toList();
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  static boolean isWebAddress(String address) {
    if (address.length() > 2_000) {
      return false;
    }
    try {
      URI uri = new URI(address);
      return uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /// One line of text of a value that may have entities, tags and line ends in it.
  static String plain(String value) {
    String text = value.length() > 20_000 ? value.substring(0, 20_000) : value;
    String unescaped = text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
    String untagged =
        unescaped.indexOf('<') >= 0 ? unescaped.replaceAll("</?\\w[^<>]{0,300}>", "") : unescaped;
    return CleanText.of(untagged).text().replace("\n\n", " ");
  }
}
