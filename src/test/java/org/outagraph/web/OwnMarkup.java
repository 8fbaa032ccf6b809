package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/// What a page is made of, as a browser reads it.
final class OwnMarkup {
  private static final Set<String> NEVER =
      Set.of("img", "iframe", "object", "embed", "base", "style", "template", "math");
  private static final Set<String> LEADING = Set.of("href", "src", "action", "formaction");

  private OwnMarkup() {}

  /// Holds what is so of every page of ours: no script but our files, nothing that runs or loads
  /// from elsewhere, and words from right to left apart from those around them.
  static void holds(String address, String html) {
    Document page = Jsoup.parse(html);
    for (Element element : page.getAllElements()) {
      assertThat(NEVER).as(address).doesNotContain(element.normalName());
      for (Attribute attribute : element.attributes()) {
        holds(address, element, attribute);
      }
    }
    assertThat(page.select("textarea:not(form textarea[name=query])")).as(address).isEmpty();
    for (Element script : page.select("script")) {
      assertThat(script.attr("src")).as(address).startsWith("/assets/");
      assertThat(script.data()).as(address).isEmpty();
    }
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode words && words.text().contains(SentArticle.HEBREW)) {
            boolean apart =
                words.parent() instanceof Element in
                    && in.closest("bdi, title, option, pre") != null;
            assertThat(apart).as(address + ": " + words).isTrue();
          }
        },
        page);
  }

  private static void holds(String address, Element element, Attribute attribute) {
    String name = attribute.getKey().toLowerCase(Locale.ROOT);
    assertThat(name)
        .as(address + ": " + element.tag())
        .doesNotStartWith("on")
        .isNotIn("style", "srcdoc")
        .matches("[a-z][a-zA-Z-]*");
    if (LEADING.contains(name)) {
      assertThat(attribute.getValue())
          .as(address)
          .matches("(http://127\\.0\\.0\\.1:\\d+)?/(?!/).*|#.*|https://w3id\\.org/outagraph/.*|");
    }
  }

  /// How many elements of which name and attributes a page has. It says nothing of its words, so
  /// that pages about different words are alike.
  static Map<String, Long> elements(String html) {
    Map<String, Long> counts = new TreeMap<>();
    for (Element element : Jsoup.parse(html).getAllElements()) {
      String attributes =
          element.attributes().asList().stream()
              .map(Attribute::getKey)
              .sorted()
              .toList()
              .toString();
      counts.merge(element.normalName() + attributes, 1L, Long::sum);
    }
    return counts;
  }

  /// The words of a page as they are read.
  static String words(String html) {
    return Jsoup.parse(html).body().text();
  }
}
