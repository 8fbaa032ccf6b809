package org.outagraph.ingest.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says of its article in schema.org's words, as JSON-LD.
///
/// @param found what it says
/// @param body the text of the article, if the page has it there; empty if not
record SchemaOrg(Found found, String body) {
  private static final int MOST_SCRIPTS = 30;
  private static final int MOST_NODES = 5_000;
  private static final int LONGEST_SCRIPT = 2_000_000;
  private static final Set<String> ARTICLES =
      Set.of(
          "NewsArticle",
          "Article",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "BlogPosting",
          "BackgroundNewsArticle",
          "OpinionNewsArticle",
          "ReviewNewsArticle",
          "TechArticle",
          "LiveBlogPosting",
          "SocialMediaPosting",
          "DiscussionForumPosting",
          "Report",
          "SpecialAnnouncement",
          "AdvertiserContentArticle");

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(100).build())
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  static SchemaOrg of(Document page) {
    Map<String, JsonNode> byId = new HashMap<>();
    List<JsonNode> articles = new ArrayList<>();
    page.select("script[type*=ld+json]").stream()
        .limit(MOST_SCRIPTS)
        .forEach(script -> collect(script, byId, articles));
    return articles.stream()
        .filter(article -> isMain(article, page))
        .findFirst()
        .or(() -> articles.stream().findFirst())
        .map(article -> read(article, byId))
        .orElse(new SchemaOrg(Found.NOTHING, ""));
  }

  /// Pages list other articles too: the main one has the headline that the page shows.
  private static boolean isMain(JsonNode article, Document page) {
    String headline = Pages.plain(article.path("headline").asText());
    return !headline.isEmpty()
        && page.select("h1, title").stream().anyMatch(title -> title.text().contains(headline));
  }

  private static void collect(Element script, Map<String, JsonNode> byId, List<JsonNode> articles) {
    Deque<JsonNode> left = new ArrayDeque<>();
    parse(script.data()).ifPresent(left::add);
    for (int seen = 0; !left.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = left.removeFirst();
      if (node.isObject()) {
        if (node.hasNonNull("@id") && node.size() > 1) {
          byId.putIfAbsent(node.path("@id").asText(), node);
        }
        if (types(node).stream().anyMatch(ARTICLES::contains)) {
          articles.add(node);
        }
      }
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              left.add(child);
            }
          });
    }
  }

  private static Optional<JsonNode> parse(String script) {
    if (script.length() > LONGEST_SCRIPT) {
      return Optional.empty();
    }
    String json =
        script
            .strip()
            .replaceFirst("^(?://)?\\s*<!(?:--|\\[CDATA\\[)", "")
            .replaceFirst("(?://)?\\s*(?:-->|\\]\\]>)\\s*$", "");
    try {
      return Optional.ofNullable(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static List<String> types(JsonNode node) {
    JsonNode type = node.path("@type");
    List<String> types = new ArrayList<>();
    (type.isArray() ? type : List.of(type))
        .forEach(
            one -> types.add(one.asText().replaceFirst("^(?:https?://schema.org/|schema:)", "")));
    return types;
  }

  private static SchemaOrg read(JsonNode article, Map<String, JsonNode> byId) {
    List<String> authors = names(article.path("author"), byId);
    Optional<String> agency =
        authors.stream().flatMap(name -> Agencies.of(name).stream()).findFirst();
    List<String> publishers =
        names(article.path(article.has("publisher") ? "publisher" : "sourceOrganization"), byId);
    Found found =
        Found.NOTHING
            .withHeadline(text(article.path("headline")).or(() -> text(article.path("name"))))
            .withPublisher(publishers.stream().findFirst())
            .withAuthors(authors.stream().filter(name -> Agencies.of(name).isEmpty()).toList())
            .withPublishedAt(text(article.path("datePublished")).flatMap(MachineDates::read))
            .withLanguage(text(article.path("inLanguage")))
            .withCredit(agency);
    return new SchemaOrg(found, article.path("articleBody").asText().strip());
  }

  private static List<String> names(JsonNode value, Map<String, JsonNode> byId) {
    List<String> names = new ArrayList<>();
    (value.isArray() ? value : List.of(value))
        .forEach(
            one -> {
              JsonNode known =
                  one.has("name") ? one : byId.getOrDefault(one.path("@id").asText(), one);
              String name =
                  Pages.plain(known.isTextual() ? known.asText() : firstText(known.path("name")));
              if (!name.isEmpty() && !name.startsWith("http")) {
                names.addAll(split(name));
              }
            });
    return names.stream().distinct().toList();
  }

  private static String firstText(JsonNode node) {
    return node.isArray() ? node.path(0).asText() : node.asText();
  }

  /// Some pages write all names into one: "Jane Roe and John Doe".
  private static List<String> split(String name) {
    boolean several = name.contains(" and ") || name.contains(", ") || name.matches("(?i)by .*");
    return several
        ? Byline.names(name.replaceFirst("(?i)^by ", ""))
            .map(Byline::authors)
            .filter(all -> !all.isEmpty())
            .orElse(List.of(name))
        : List.of(name);
  }

  private static Optional<String> text(JsonNode node) {
    JsonNode one = node.isArray() ? node.path(0) : node.has("name") ? node.path("name") : node;
    return Optional.of(Pages.plain(one.asText())).filter(text -> !text.isEmpty());
  }
}
