package org.outagraph.ingest.reading;

import java.util.List;
import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the text of the article in a page: where the page says it is, else where it reads like it.
final class PageBody {
  private static final int ENOUGH = 200;
  private static final int MOST_ELEMENTS = 20_000;

  /// It makes links whole, which nobody needs, and complains where it cannot.
  private static final String SOMEWHERE = "https://example.org/";

  private static final double NEARLY_ALL = 0.8;

  private PageBody() {}

  /// The lines of the article.
  ///
  /// @param told the text that the page's linked data has; empty if it has none
  static List<String> of(Document page, String told) {
    List<String> shown = shown(page);
    String plain =
        told.contains("</")
            ? String.join("\n", Blocks.of(Pages.parse(told, Optional.empty()).body()))
            : told;
    boolean toldMore = length(shown) < NEARLY_ALL * plain.length();
    return toldMore ? Lines.of(plain) : shown;
  }

  private static List<String> shown(Document page) {
    List<String> marked = marked(page);
    if (length(marked) >= ENOUGH) {
      return marked;
    }
    List<String> all = Blocks.of(page.body());
    List<String> guessed = guessed(page);
    return length(guessed) >= Math.max(ENOUGH, length(marked)) && length(guessed) * 3 > prose(all)
        ? guessed
        : prose(marked) * 2 > prose(all) ? marked : all;
  }

  /// Where the page marks it: `articleBody`, `article`, `main`.
  private static List<String> marked(Document page) {
    for (String place :
        List.of("[itemprop=articleBody]", "article, [role=article]", "main, [role=main]")) {
      List<Element> elements =
          page.select(place).stream()
              .filter(
                  element ->
                      element.parents().stream().limit(50).noneMatch(parent -> parent.is(place)))
              .limit(200)
              .toList();
      List<String> lines = main(elements);
      if (length(lines) >= ENOUGH) {
        return lines;
      }
    }
    return List.of();
  }

  /// The largest one with those that are about as large, such as the posts of a thread; another
  /// with a heading of its own is another article.
  private static List<String> main(List<Element> elements) {
    int largest = elements.stream().mapToInt(element -> element.text().length()).max().orElse(0);
    List<Element> large =
        elements.stream().filter(element -> element.text().length() * 5 >= largest * 2).toList();
    boolean separate =
        large.stream()
                .filter(element -> element.selectFirst("h1, h2[itemprop=headline]") != null)
                .count()
            > 1;
    return (separate ? large.subList(0, 1) : large)
        .stream().flatMap(element -> Blocks.of(element).stream()).toList();
  }

  private static List<String> guessed(Document page) {
    if (page.getAllElements().size() > MOST_ELEMENTS) {
      return List.of();
    }
    Element content = new Readability4J(SOMEWHERE, page.clone()).parse().getArticleContent();
    return content == null ? List.of() : Blocks.of(content);
  }

  private static int length(List<String> lines) {
    return lines.stream().mapToInt(String::length).sum();
  }

  /// How much of it are lines as long as paragraphs are.
  private static int prose(List<String> lines) {
    return lines.stream().mapToInt(String::length).filter(length -> length > 60).sum();
  }
}
