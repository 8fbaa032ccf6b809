package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.web.SentArticle.kept;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.graph.RdfForm;
import org.outagraph.web.SeedServer.Answered;

/// An article that means harm came in, and a reviewer accepted its claims: wherever it is shown, it
/// is nothing but words, and all of them.
class HostileArticleTest {
  /// Controls, and what turns the order of words about; in any of the ways to write them.
  private static final String TURNING =
      "(?is).*(?:[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F\\u061C\\u200E\\u200F"
          + "\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]|\\\\u(?:202[a-e]|206[6-9]|feff)|%E2%80%A[A-E]"
          + "|&#(?:823[4-8]|829[4-7]|x202[a-e]|x206[6-9]);).*";

  /// Paths that show nothing of any article.
  private static final Set<String> SILENT =
      Set.of(
          "/update",
          "/graphs/{name}",
          "/openapi.json",
          "/docs",
          "/api/prefixes",
          "/contexts/outagraph.jsonld",
          "/.well-known/sparql-examples",
          "/reconcile/suggest/property",
          "/reconcile/suggest/type",
          "/reconcile/flyout/property",
          "/reconcile/flyout/type",
          "/reconcile/properties",
          "/admin/queries",
          "/health/live",
          "/health/ready",
          "/problems",
          "/problems/{name}",
          "/assets/{name}");

  @TempDir static Path hostileFolder;
  @TempDir static Path harmlessFolder;
  private static AcceptedArticle hostile;
  private static AcceptedArticle harmless;
  private static List<String> addresses;

  @BeforeAll
  static void start() {
    hostile = AcceptedArticle.at(ReviewDesk.in(hostileFolder), SentArticle.HOSTILE);
    harmless = AcceptedArticle.at(ReviewDesk.in(harmlessFolder), SentArticle.HARMLESS);
    addresses = new Showing(hostile).addresses();
  }

  @AfterAll
  static void stop() {
    hostile.desk().close();
    harmless.desk().close();
  }

  @Test
  void everyPathThatCouldShowItIsLookedAt() {
    List<String> paths =
        addresses.stream().map(address -> address.replaceFirst("\\?.*", "")).distinct().toList();
    assertThat(hostile.desk().live().routes())
        .filteredOn(route -> route.method().equals("GET"))
        .filteredOn(route -> !SILENT.contains(route.path()))
        .allSatisfy(route -> assertThat(paths).as(route.path()).anyMatch(route::covers));
  }

  @Test
  void whateverIsSentIsWellFormedInItsFormAndTurnsNothingAbout() {
    Set<String> forms = new HashSet<>();
    for (String address : addresses) {
      Answered answer = hostile.get(address);
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      if (address.startsWith("/dumps/outagraph-")) {
        continue; // packed, and looked at below
      }
      assertThat(answer.response().headers().map().toString()).as(address).doesNotMatch(TURNING);
      if (!address.startsWith("/api/lookup")) { // which repeats what it was asked
        assertThat(answer.body()).as(address).doesNotMatch(TURNING);
      }
      String type = answer.header("Content-Type").replaceFirst(";.*", "");
      forms.add(type);
      read(address, type, answer.body());
    }
    assertThat(forms)
        .contains("text/html", "application/json", "application/ld+json", "application/atom+xml")
        .contains("application/feed+json", "application/rdf+xml", "application/rdf-patch")
        .contains("text/csv", "text/tab-separated-values", "application/sparql-results+xml")
        .contains("application/x-bibtex", "application/x-research-info-systems");
  }

  private static void read(String address, String type, String body) {
    switch (type) {
      case "text/html" -> OwnMarkup.holds(address, body);
      case "text/csv" -> ReadBack.csv(body);
      case "text/tab-separated-values" -> ReadBack.tsv(body);
      case "application/rdf-patch" -> ReadBack.texts(ReadBack.patched(body));
      case "application/x-bibtex" -> CitationReader.bibtex(body);
      case "application/x-research-info-systems" -> CitationReader.ris(body);
      case "text/plain" -> assertThat(body).as(address).isEmpty();
      default -> {
        Optional<RdfForm> triples =
            Stream.of(RdfForm.values()).filter(form -> form.mediaType().equals(type)).findFirst();
        triples.ifPresent(form -> ReadBack.texts(ReadBack.quads(body, form)));
        if (type.endsWith("json")) {
          ReadBack.json(body);
        } else if (type.endsWith("xml")) {
          ReadBack.xml(body);
        } else {
          assertThat(triples).as(address + " is " + type).isPresent();
        }
      }
    }
  }

  // Pages

  @Test
  void itsPagesHaveTheElementsOfThoseOfAHarmlessArticleAndNoOthers() {
    List<String> bad = pages(hostile);
    List<String> good = pages(harmless);
    assertThat(bad).hasSameSizeAs(good).hasSizeGreaterThan(12);
    for (int i = 0; i < bad.size(); i++) {
      assertThat(OwnMarkup.elements(hostile.get(bad.get(i)).body()))
          .as(bad.get(i))
          .isEqualTo(OwnMarkup.elements(harmless.get(good.get(i)).body()));
    }
  }

  /// The same pages of both articles in the same order.
  private static List<String> pages(AcceptedArticle article) {
    List<String> pages =
        new ArrayList<>(
            List.of(
                "/",
                "/outages/made-up-outage",
                "/regions/XX",
                "/organisations/lumo-bank",
                "/organisations/nordwind-rail",
                "/articles/" + article.slug(),
                "/articles",
                "/claims",
                "/publishers",
                "/questions/regions-spared-by-domestic-supplier-policy?outage=made-up-outage",
                "/questions/impact-by-region?outage=made-up-outage"));
    article.claims().forEach(claim -> pages.add("/claims/" + claim));
    for (String word : List.of("zephyr", "gazette")) {
      JsonNode hit = article.get("/api/suggest?q=" + word).json().path("results").path(0);
      pages.add("/" + hit.path("kind").asText() + "/" + hit.path("slug").asText());
    }
    return List.copyOf(pages);
  }

  @Test
  void itsPagesShowAllOfItsWords() {
    List<String> quotes = hostile.quotes();
    for (int i = 0; i < quotes.size(); i++) {
      assertThat(page("/claims/" + hostile.claims().get(i))).contains(quotes.get(i));
    }
    SentArticle sent = SentArticle.HOSTILE;
    assertThat(page("/articles/" + hostile.slug()))
        .contains(kept(sent.headline()), kept(sent.publisher()), kept(sent.address()))
        .contains(sent.authors().stream().map(SentArticle::kept).toList());
    assertThat(page("/outages/made-up-outage"))
        .contains(quotes)
        .contains(kept(sent.newcomer()), kept(sent.speaker()), kept(sent.note()));
    assertThat(page("/search?q=zephyr")).contains(kept(sent.newcomer()), "+Zephyr stood still");
    assertThat(page("/questions/regions-spared-by-domestic-supplier-policy?outage=made-up-outage"))
        .contains(quotes.get(1));
  }

  private static String page(String path) {
    return OwnMarkup.words(hostile.desk().get(path, "Accept", "text/html").body());
  }

  @Test
  void nothingOfASearchIsMarkedUpButWhatMatches() {
    JsonNode found = hostile.get("/api/search?q=zephyr").json();
    List<String> highlights = found.findValuesAsText("html");
    assertThat(highlights).hasSizeGreaterThan(1);
    for (String highlight : highlights) {
      assertThat(Jsoup.parseBodyFragment(highlight).body().select("* > *"))
          .isNotEmpty()
          .allMatch(
              element -> element.normalName().equals("mark") && element.attributesSize() == 0);
    }
    assertThat(highlights.stream().map(html -> Jsoup.parseBodyFragment(html).text()))
        .contains(kept(SentArticle.HOSTILE.newcomer()));
  }

  // Data

  @Test
  void jsonGivesTheExactWordsBack() {
    SentArticle sent = SentArticle.HOSTILE;
    for (int i = 0; i < hostile.claims().size(); i++) {
      String claim = hostile.claims().get(i);
      assertThat(ReadBack.json(hostile.get("/api/claims/" + claim).body()))
          .contains(hostile.quotes().get(i), kept(sent.headline()), kept(sent.publisher()));
      assertThat(hostile.get("/api/proposals/" + claim).json().at("/claim/quote/text").asText())
          .isEqualTo(hostile.quotes().get(i));
    }
    assertThat(ReadBack.json(hostile.get("/api/articles/" + hostile.slug()).body()))
        .contains(kept(sent.headline()), kept(sent.publisher()), kept(sent.address()))
        .containsAll(sent.authors().stream().map(SentArticle::kept).toList());
    assertThat(ReadBack.json(hostile.get("/api/received/" + hostile.slug()).body()))
        .contains(String.join("\n\n", hostile.quotes()));
    assertThat(ReadBack.json(hostile.get("/api/changes?since=0&limit=100000").body()))
        .contains(kept(sent.note()));
    assertThat(
            ReadBack.json(
                hostile.get("/api/questions/regions-spared-by-domestic-supplier-policy").body()))
        .contains(hostile.quotes().get(1));
  }

  @Test
  void feedsGiveTheExactWordsBack() {
    String newcomer = kept(SentArticle.HOSTILE.newcomer());
    String headline = kept(SentArticle.HOSTILE.headline());
    assertThat(ReadBack.xml(hostile.get("/feeds/search.atom?q=zephyr").body())).contains(newcomer);
    assertThat(ReadBack.json(hostile.get("/feeds/search.json?q=zephyr").body())).contains(newcomer);
    assertThat(ReadBack.xml(hostile.get("/feeds/search.atom?q=norland").body())).contains(headline);
    assertThat(hostile.get("/feeds/search.json?q=norland").json().findValues("content_html"))
        .isEmpty();
  }

  @Test
  void everyFormOfItsTriplesSaysTheSame() {
    for (String thing : new Showing(hostile).things().toList()) {
      Set<Quad> quads = described(thing, RdfForm.NTRIPLES);
      assertThat(quads).isNotEmpty();
      for (RdfForm form : RdfForm.values()) {
        assertThat(described(thing, form)).as(thing + " " + form).isEqualTo(quads);
      }
    }
  }

  private static Set<Quad> described(String thing, RdfForm form) {
    String document = hostile.get("/" + thing + "." + form.suffix()).body();
    return ReadBack.quads(document, form).stream()
        .map(quad -> new Quad(Quad.defaultGraphIRI, quad.asTriple()))
        .collect(Collectors.toSet());
  }

  @Test
  void theGraphItsDumpsAndItsChangesHaveTheExactWords() {
    String all = hostile.desk().get("/graphs?default", "Accept", "application/n-triples").body();
    Set<String> texts = Set.copyOf(ReadBack.texts(ReadBack.quads(all, RdfForm.NTRIPLES)));
    SentArticle sent = SentArticle.HOSTILE;
    assertThat(texts)
        .containsAll(hostile.quotes())
        .contains(kept(sent.headline()), kept(sent.publisher()), kept(sent.address()))
        .contains(kept(sent.newcomer()), kept(sent.speaker()), kept(sent.note()));
    for (RdfForm form : List.of(RdfForm.NTRIPLES, RdfForm.TURTLE, RdfForm.NQUADS, RdfForm.TRIG)) {
      assertThat(Set.copyOf(ReadBack.texts(ReadBack.quads(dump(form.suffix() + ".gz"), form))))
          .as(form.title())
          .containsAll(texts);
      String annotated = dump("rdf12." + form.suffix() + ".gz");
      assertThat(Set.copyOf(ReadBack.texts(ReadBack.quads(annotated, form))))
          .as(form.title())
          .containsAll(texts);
    }
    String patch = hostile.get("/api/changes?since=0&limit=100000&format=patch").body();
    assertThat(Set.copyOf(ReadBack.texts(ReadBack.patched(patch)))).containsAll(texts);
    assertThat(dump("jsonl.gz").lines().flatMap(line -> ReadBack.json(line).stream()))
        .containsAll(hostile.quotes());
  }

  private static String dump(String ending) {
    String name =
        hostile.get("/dumps/").json().path("results").findValuesAsText("name").stream()
            .filter(file -> file.matches("outagraph-\\d+\\." + ending))
            .findFirst()
            .orElseThrow();
    String unpacked = hostile.desk().unpacked("/dumps/" + name);
    assertThat(unpacked).as(name).doesNotMatch(TURNING);
    return unpacked;
  }

  @Test
  void rowsOfSparqlGiveTheExactWordsBack() {
    String query =
        "/sparql?query="
            + SeedServer.escape("SELECT ?q { ?c og:quote ?q } ORDER BY ?c")
            + "&format=";
    List<String> quotes = hostile.quotes();
    assertThat(ReadBack.json(hostile.get(query + "json").body())).containsAll(quotes);
    assertThat(ReadBack.xml(hostile.get(query + "xml").body())).containsAll(quotes);
    assertThat(ReadBack.csv(hostile.get(query + "csv").body())).containsAll(quotes);
    assertThat(ReadBack.tsv(hostile.get(query + "tsv").body()))
        .contains(
            quotes.stream()
                .map(quote -> "\"" + quote.replace("\\", "\\\\").replace("\"", "\\\"") + "\"@en")
                .toArray(String[]::new));
  }

  @Test
  void noCellOfOurTablesIsAFormula() {
    String question = "/api/questions/regions-spared-by-domestic-supplier-policy";
    List<String> answer =
        ReadBack.csv(hostile.get(question + "?outage=made-up-outage&format=csv").body());
    assertThat(answer).contains("'" + hostile.quotes().get(1));
    List<String> dumped = CsvReader.rows(dump("csv.zip")).stream().flatMap(List::stream).toList();
    assertThat(dumped)
        .contains("'" + kept(SentArticle.HOSTILE.headline()))
        .contains("'" + kept(SentArticle.HOSTILE.newcomer()))
        .contains("'" + kept(SentArticle.HOSTILE.speaker()));
    List<String> asked =
        addresses.stream()
            .filter(address -> address.startsWith("/api/questions/"))
            .filter(address -> address.endsWith("format=csv"))
            .flatMap(address -> ReadBack.csv(hostile.get(address).body()).stream())
            .toList();
    assertThat(Stream.of(answer, dumped, asked).flatMap(List::stream))
        .noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*\\D.*"));
  }

  @Test
  void citationsSayTheSameInEveryFormAndEndWhereTheyShould() {
    SentArticle sent = SentArticle.HOSTILE;
    String path = "/articles/" + hostile.slug();
    String key = "articles-" + hostile.slug();
    JsonNode csl = hostile.get(path + ".csl.json").json();
    assertThat(csl).hasSize(1);
    assertThat(csl.at("/0/title").asText()).isEqualTo(kept(sent.headline()));
    assertThat(csl.at("/0/author").findValuesAsText("literal"))
        .isEqualTo(sent.authors().stream().map(SentArticle::kept).toList());
    var ris = CitationReader.ris(hostile.get(path + ".ris").body());
    assertThat(ris).containsOnlyKeys(key);
    assertThat(ris.values().iterator().next().getTitle()).isEqualTo(kept(sent.headline()));
    String bibtex = hostile.get(path + ".bib").body();
    assertThat(CitationReader.bibtex(bibtex)).containsOnlyKeys(key);
    assertThat(bibtex.lines().filter(line -> line.startsWith("  title = "))).hasSize(1);
    assertThat(bibtex.lines().filter(line -> line.startsWith("  note = "))).isEmpty();
    assertThat(outsideOfBraces(bibtex)).isEqualTo("@misc");
  }

  /// What BibTeX reads as its own, not as an entry's.
  private static String outsideOfBraces(String bibtex) {
    StringBuilder outside = new StringBuilder();
    int depth = 0;
    for (char letter : bibtex.toCharArray()) {
      if (letter == '}') {
        depth--;
      } else if (letter == '{') {
        depth++;
      } else if (depth == 0) {
        outside.append(letter);
      }
      assertThat(depth).isNotNegative();
    }
    assertThat(depth).isZero();
    return outside.toString().strip();
  }

  // Addresses

  @Test
  void anAddressThatIsNoneOfTheWebIsRefused() {
    for (String address :
        List.of(
            "javascript:alert(1)//https://news.example/", "data:text/html,<b>", "file:///etc")) {
      String words = "A report on " + address.length() + " things.";
      Answered told =
          hostile.desk().post("/api/articles", Map.of("text", words, "address", address));
      Answered asItIs =
          hostile
              .desk()
              .post("/api/articles?address=" + SeedServer.escape(address), Map.of("text", words));
      for (Answered answer : List.of(told, asItIs)) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("parameter").asText()).isEqualTo("address");
      }
    }
  }

  @Test
  void anAddressThatAPageGivesItselfIsLeftOutIfItIsNoneOfTheWeb() {
    String page =
        """
        <html><head><title>A quiet day</title>
        <link rel="canonical" href="javascript:alert(1)//https://news.example/">
        <meta property="og:url" content="javascript:alert(2)">
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "A quiet day",
         "url": "javascript:alert(3)", "mainEntityOfPage": "javascript:alert(4)"}</script></head>
        <body><article><h1>A quiet day</h1><p>Nothing at all happened in Norland on that long and
         quiet day, and nobody complained about it.</p></article></body></html>
        """;
    Answered answer = hostile.desk().post("/api/articles", Map.of("html", page));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.json().has("address")).isFalse();
    assertThat(answer.body()).doesNotContain("javascript");
  }
}
