package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.outagraph.model.Kind;

/// What is new, as feed readers follow it.
class FeedTest {
  private static final SeedServer SERVER = SeedServer.get();

  @Test
  void everyOutageIsInTheFeedOnceOverAllPages() throws FeedException {
    List<String> seen = new ArrayList<>();
    Optional<String> next = Optional.of(SERVER.address() + "/feeds/outages.atom?limit=20");
    while (next.isPresent()) {
      SyndFeed feed = atom(SERVER.get(next.get().substring(SERVER.address().length())).body());
      feed.getEntries().forEach(entry -> seen.add(entry.getUri()));
      next = link(feed, "next");
    }
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(
            SERVER.base().entities().list(Kind.OUTAGES, 500, Optional.empty()).results().stream()
                .map(outage -> outage.id().iri())
                .toList());
  }

  @Test
  void anEntrySaysWhatItIsWhereAndSinceWhen() throws FeedException {
    SyndFeed feed = atom(SERVER.get("/feeds/outages.atom?limit=500").body());
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getUri()).isEqualTo("https://w3id.org/outagraph/feeds/outages");
    assertThat(link(feed, "self")).contains(SERVER.address() + "/feeds/outages.atom?limit=500");
    SyndEntry entry =
        feed.getEntries().stream()
            .filter(one -> one.getUri().endsWith("outages/crowdstrike-2024-07"))
            .findFirst()
            .orElseThrow();
    assertThat(entry.getTitle()).isEqualTo("CrowdStrike Falcon content update outage");
    assertThat(entry.getLink()).isEqualTo(SERVER.address() + "/outages/crowdstrike-2024-07");
    assertThat(entry.getPublishedDate()).isEqualTo(entry.getUpdatedDate());
    String recorded =
        "SELECT (MIN(?at) AS ?first) { ?c rdf:subject outages:crowdstrike-2024-07 ;"
            + " og:recordedAt ?at }";
    String rows = SERVER.get("/sparql?format=csv&query=" + SeedServer.escape(recorded)).body();
    assertThat(entry.getPublishedDate().toInstant())
        .isEqualTo(Instant.parse(rows.lines().skip(1).findFirst().orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({
    "/feeds/outages, limit=7",
    "/feeds/search, q=airlines",
    "/feeds/search, q=flights&type=claims&limit=5",
    "/feeds/search, q=&type=policies"
  })
  void bothFormsSayTheSame(String path, String query) throws FeedException {
    SyndFeed atom = atom(SERVER.get(path + ".atom?" + query).body());
    var answer = SERVER.get(path + ".json?" + query);
    assertThat(answer.header("Content-Type")).isEqualTo("application/feed+json");
    JsonNode json = answer.json();
    assertThat(json.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(json.path("feed_url").asText())
        .isEqualTo(SERVER.address() + path + ".json?" + query);
    assertThat(json.path("items")).isNotEmpty().hasSize(atom.getEntries().size());
    for (int i = 0; i < json.path("items").size(); i++) {
      JsonNode item = json.path("items").path(i);
      SyndEntry entry = atom.getEntries().get(i);
      assertThat(item.path("id").asText()).isEqualTo(entry.getUri());
      assertThat(item.path("url").asText()).isEqualTo(entry.getLink());
      assertThat(item.path("title").asText()).isEqualTo(entry.getTitle());
      assertThat(item.path("content_text").asText()).isEqualTo(entry.getDescription().getValue());
      assertThat(item.path("date_published").asText())
          .isEqualTo(entry.getPublishedDate().toInstant().toString());
    }
    assertThat(json.has("next_url")).isEqualTo(link(atom, "next").isPresent());
  }

  @Test
  void aFeedOfASearchHasAllHitsOfTheSearch() {
    JsonNode search = SERVER.get("/api/search?q=qax&limit=100").json();
    JsonNode feed = SERVER.get("/feeds/search.json?q=qax&limit=500").json();
    assertThat(feed.path("items").findValuesAsText("id"))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(search.path("results").findValuesAsText("id"));
  }

  @Test
  void onlyWhatIsNewAppears(@TempDir Path folder) throws FeedException {
    try (OwnServer server = OwnServer.in(folder)) {
      server.load(outage("first", "First made-up outage"));
      SyndFeed before = atom(text(server, "/feeds/outages.atom"));
      assertThat(before.getEntries()).hasSize(1);
      server.load(outage("second", "Second made-up outage"));
      SyndFeed after = atom(text(server, "/feeds/outages.atom"));
      assertThat(after.getEntries()).hasSize(2);
      assertThat(after.getEntries().get(0).getUri()).endsWith("/outages/second");
      assertThat(after.getEntries().get(1)).isEqualTo(before.getEntries().get(0));
      assertThat(after.getUri()).isEqualTo(before.getUri());
      assertThat(after.getPublishedDate()).isEqualTo(after.getEntries().get(0).getUpdatedDate());
    }
  }

  @Test
  void linksBeginWithTheConfiguredAddress(@TempDir Path folder) throws FeedException {
    try (OwnServer server = OwnServer.at("https://made-up.example/graph/", folder)) {
      server.load(outage("first", "First made-up outage"));
      SyndFeed feed = atom(text(server, "/feeds/outages.atom"));
      assertThat(link(feed, "self")).contains("https://made-up.example/graph/feeds/outages.atom");
      assertThat(feed.getEntries().get(0).getLink())
          .isEqualTo("https://made-up.example/graph/outages/first");
    }
  }

  @Test
  void aFeedThatDidNotChangeIsNotSentAgain() {
    var first = SERVER.get("/feeds/outages.atom");
    assertThat(first.header("Content-Type")).isEqualTo("application/atom+xml; charset=utf-8");
    assertThat(SERVER.get("/feeds/outages.atom", "If-None-Match", first.header("ETag")).status())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @CsvSource({
    "/feeds/outages.atom?limt=3, 400, limit",
    "/feeds/outages.atom?cursor=outages:nothing, 400, next",
    "/feeds/search.atom, 400, words to look for",
    "/feeds/search.json?q=a&region=Atlantis, 400, Atlantis",
    "/feeds/search.json?q=&type=claims, 400, narrow it",
    "/feeds/planets.atom, 404, not-found"
  })
  void aMistakeIsSaid(String path, int status, String words) {
    var answer = SERVER.get(path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/outages", "/search?q=airlines"})
  void aPageLeadsToItsFeed(String path) {
    String page = SERVER.get(path, "Accept", "text/html").body();
    String atom = "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"";
    assertThat(page).contains(atom);
    String rest = page.substring(page.indexOf(atom) + atom.length());
    String href = rest.substring(0, rest.indexOf('"')).replace("&amp;", "&");
    assertThat(SERVER.get(href).status()).isEqualTo(200);
  }

  private static String outage(String slug, String label) {
    return """
    PREFIX outages: <https://w3id.org/outagraph/outages/>
    PREFIX products: <https://w3id.org/outagraph/products/>
    PREFIX categories: <https://w3id.org/outagraph/categories/>
    PREFIX claims: <https://w3id.org/outagraph/claims/>
    PREFIX causes: <https://w3id.org/outagraph/causes/>
    PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
    organisations:outagraph-editors a og:Organisation ; rdfs:label "Outagraph editors"@en .
    products:made-up a og:Product ; rdfs:label "Made up"@en .
    products:made-up og:category categories:operating-system ~ claims:made-up-category {|
        og:basis og:editorial ; og:assertedBy organisations:outagraph-editors |} .
    outages:SLUG a og:Outage ; rdfs:label "LABEL"@en .
    outages:SLUG og:startedAt "2020-01-01"^^xsd:date ~ claims:SLUG-started {|
        og:basis og:unverified ; og:assertedBy organisations:outagraph-editors |} .
    outages:SLUG og:cause causes:fire ~ claims:SLUG-cause {|
        og:basis og:unverified ; og:assertedBy organisations:outagraph-editors |} .
    outages:SLUG og:originatedIn products:made-up ~ claims:SLUG-origin {|
        og:basis og:unverified ; og:assertedBy organisations:outagraph-editors |} .
    """
        .replace("SLUG", slug)
        .replace("LABEL", label);
  }

  private static String text(OwnServer server, String path) {
    return new String(server.get(path).body(), StandardCharsets.UTF_8);
  }

  private static SyndFeed atom(String text) throws FeedException {
    return new SyndFeedInput().build(new StringReader(text));
  }

  private static Optional<String> link(SyndFeed feed, String relation) {
    return feed.getLinks().stream()
        .filter(link -> link.getRel().equals(relation))
        .map(SyndLink::getHref)
        .findFirst();
  }
}
