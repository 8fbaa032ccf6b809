package org.outagraph.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLItemData;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.outagraph.model.Kind;
import org.outagraph.model.Summary;

/// Things and answers as entries of a list of sources, read by a library that others read them
/// with.
class CitationTest {
  private static final SeedServer SERVER = SeedServer.get();
  private static final String CROWDSTRIKE = "/outages/crowdstrike-2024-07";
  private static final String BIBTEX = "application/x-bibtex";
  private static final String CSL = "application/vnd.citationstyles.csl+json";
  private static final String RIS = "application/x-research-info-systems";
  private static final String ANSWER =
      "/api/questions/regions-spared-by-domestic-supplier-policy?outage=crowdstrike-2024-07";

  @ParameterizedTest
  @EnumSource(names = {"ARTICLES", "OUTAGES", "POLICIES", "VENDORS", "CAUSES"})
  void everyFormSaysTheSameOfEveryThing(Kind kind) {
    List<Summary> things = SERVER.base().entities().list(kind, 500, Optional.empty()).results();
    assertThat(things).isNotEmpty();
    things.forEach(thing -> everyFormSaysTheSame("/" + thing.id().path()));
  }

  private static void everyFormSaysTheSame(String path) {
    JsonNode csl = SERVER.get(path + ".csl.json").json();
    CslRules.hold(csl);
    Map<String, CSLItemData> bibtex = CitationReader.bibtex(SERVER.get(path + ".bib").body());
    Map<String, CSLItemData> ris = CitationReader.ris(SERVER.get(path + ".ris").body());
    Set<String> keys = new HashSet<>();
    for (JsonNode item : csl) {
      String key = item.path("id").asText();
      assertThat(keys.add(key)).as("only one " + key).isTrue();
      CSLItemData fromBibTex = requireNonNull(bibtex.get(key), key);
      CSLItemData fromRis = requireNonNull(ris.get(key), key);
      String title = item.path("title").asText();
      assertThat(fromBibTex.getTitle()).as(path).isEqualTo(asTex(title));
      assertThat(fromRis.getTitle()).as(path).isEqualTo(title);
      String url = item.path("URL").asText(null);
      assertThat(fromBibTex.getURL()).as(path).isEqualTo(url == null ? null : asTex(url));
      assertThat(fromRis.getURL()).as(path).isEqualTo(url);
      assertThat(raw(fromBibTex.getIssued())).as(path).isEqualTo(parts(item));
      assertThat(raw(fromRis.getIssued())).as(path).isEqualTo(parts(item));
    }
    assertThat(bibtex.keySet()).isEqualTo(keys);
    assertThat(ris.keySet()).isEqualTo(keys);
  }

  @Test
  void anOutageIsCitedFirstAndThenTheArticlesBehindIt() {
    JsonNode items = SERVER.get(CROWDSTRIKE + ".csl.json").json();
    JsonNode own = items.path(0);
    assertThat(own.path("id").asText()).isEqualTo("outages-crowdstrike-2024-07");
    assertThat(own.path("type").asText()).isEqualTo("dataset");
    assertThat(own.path("version").asText()).isEqualTo("" + SERVER.base().version());
    assertThat(own.path("URL").asText())
        .isEqualTo("https://w3id.org/outagraph/outages/crowdstrike-2024-07");
    Set<String> cited = new HashSet<>();
    items.forEach(item -> cited.add(item.path("id").asText()));
    Set<String> behind = new HashSet<>(Set.of("outages-crowdstrike-2024-07"));
    SERVER
        .get(
            "/sparql?format=csv&query="
                + SeedServer.escape(
                    "SELECT DISTINCT ?a { ?c og:reportedIn ?a . { ?c rdf:subject"
                        + " outages:crowdstrike-2024-07 } UNION { ?c rdf:object"
                        + " outages:crowdstrike-2024-07 } }"))
        .body()
        .lines()
        .skip(1)
        .forEach(iri -> behind.add("articles-" + iri.substring(iri.lastIndexOf('/') + 1)));
    assertThat(cited).hasSizeGreaterThan(5).isEqualTo(behind);
  }

  @Test
  void anArticleIsCitedAsItWasPrinted() {
    assertThat(SERVER.get("/articles/broadbandbreakfast-att.bib").body())
        .isEqualTo(
            """
            @article{articles-broadbandbreakfast-att,
              author = {Neenan, Jake},
              title = {February {AT\\&T} Outage Blocked 92 Million Calls {FCC} Says},
              journal = {Broadband Breakfast},
              date = {2024-07-22},
              year = {2024},
              month = jul,
              url = {https://broadbandbreakfast.com/february-at-t-outage-blocked-92-million-calls-fcc-says},
              urldate = {2026-11-23},
              language = {en}
            }
            """);
  }

  @Test
  void anArticleWithoutAHeadlineHasOurDescriptionInBrackets() {
    JsonNode item = SERVER.get("/articles/newser-346768.csl.json").json().path(0);
    assertThat(item.path("title").asText())
        .isEqualTo("[Newser on the outage at AT&T and at other carriers]");
    assertThat(item.path("note").asText()).contains("headline is not known");
  }

  @Test
  void everyAuthorIsNamed() {
    assertThat(SERVER.get("/articles/chinalawinsight-2024-04.bib").body())
        .contains("author = {Zhang, Chaojun and Jiang, Mengbi and Guo, Wenqing}");
  }

  @Test
  void aCopySaysWhoseTextItIs() {
    String copies = "SELECT ?a ?name { ?a og:originalPublisher/rdfs:label ?name } ORDER BY ?a";
    String[] lines =
        SERVER.get("/sparql?format=csv&query=" + SeedServer.escape(copies)).body().split("\r\n");
    assertThat(lines).hasSizeGreaterThan(10);
    for (String line : List.of(lines).subList(1, lines.length)) {
      String path = line.substring("https://w3id.org/outagraph".length(), line.indexOf(','));
      String name = line.substring(line.indexOf(',') + 1).replace("\"", "");
      JsonNode item = SERVER.get(path + ".csl.json").json().path(0);
      assertThat(item.path("original-publisher").asText()).isEqualTo(name);
      assertThat(SERVER.get(path + ".ris").body())
          .contains("N1  - Originally published by " + name + ".\r\n");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', text/html",
    "*/*, text/html",
    "application/*, application/json",
    "text/turtle, text/turtle",
    "'application/rdf+xml, application/ld+json;q=0.5', application/rdf+xml",
    "application/x-bibtex, application/x-bibtex",
    "application/vnd.citationstyles.csl+json, application/vnd.citationstyles.csl+json",
    "application/x-research-info-systems, application/x-research-info-systems",
    "'application/x-bibtex;q=0.1, text/turtle', text/turtle"
  })
  void citationsAreChosenByThoseWhoNameThem(String accept, String type) {
    var answer = SERVER.get(CROWDSTRIKE, "Accept", accept);
    assertThat(answer.header("Content-Type")).startsWith(type);
    assertThat(answer.header("Vary")).contains("Accept");
  }

  @Test
  void anEndingAndAMediaTypeGiveTheSame() {
    Map.of("bib", BIBTEX, "csl.json", CSL, "ris", RIS)
        .forEach(
            (ending, type) ->
                assertThat(SERVER.get(CROWDSTRIKE + "." + ending).body())
                    .isEqualTo(SERVER.get(CROWDSTRIKE, "Accept", type).body())
                    .isNotEmpty());
    assertThat(SERVER.get(CROWDSTRIKE + ".bib").header("Content-Type"))
        .isEqualTo(BIBTEX + "; charset=utf-8");
    assertThat(SERVER.get(CROWDSTRIKE + ".csl.json").header("Content-Type")).isEqualTo(CSL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bib", "csl.json", "ris"})
  void nothingIsMadeUpForWhatIsNotKnown(String ending) {
    assertThat(SERVER.get("/outages/nothing-like-it." + ending).status()).isEqualTo(404);
  }

  @Test
  void anAnswerIsCitedWithTheArticlesBehindItsRows() {
    JsonNode items = SERVER.get(ANSWER + "&format=csl").json();
    CslRules.hold(items);
    assertThat(items.path(0).path("id").asText())
        .startsWith("answers-regions-spared-by-domestic-supplier-policy-");
    assertThat(items.path(0).path("title").asText())
        .contains("outage: CrowdStrike Falcon content update outage");
    assertThat(items.path(0).path("URL").asText())
        .startsWith("https://w3id.org/outagraph/questions/regions-spared-by-");
    assertThat(items.findValuesAsText("id")).contains("articles-scmp-2024-07-22-china-avoids");
    assertThat(
            SERVER
                .get(ANSWER + "&format=csl&knownAt=2024-07-20")
                .json()
                .path(0)
                .path("URL")
                .asText())
        .endsWith("&knownAt=2024-07-20");
    assertThat(CitationReader.bibtex(SERVER.get(ANSWER + "&format=bibtex").body()))
        .hasSize(items.size());
    assertThat(CitationReader.ris(SERVER.get(ANSWER, "Accept", RIS).body())).hasSize(items.size());
    assertThat(SERVER.get(ANSWER, "Accept", "*/*").header("Content-Type")).contains("json");
    assertThat(SERVER.get(ANSWER + "&format=bibliography").body()).contains("bibtex, csl or ris");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/outages/crowdstrike-2024-07",
        "/claims/crowdstrike-cn-spared",
        "/articles/newser-346768",
        "/questions/outages-of-vendor?vendor=crowdstrike"
      })
  void aPageSaysHowToCiteIt(String path) {
    String page = SERVER.get(path, "Accept", "text/html").body();
    String cite = page.substring(page.indexOf("<h2 id=\"cite\">"));
    List<String> links =
        Stream.of(cite.split("href=\""))
            .skip(1)
            .map(rest -> rest.substring(0, rest.indexOf('"')).replace("&amp;", "&"))
            .filter(href -> href.startsWith("/"))
            .limit(3)
            .toList();
    assertThat(links).hasSize(3);
    for (String link : links) {
      assertThat(SERVER.get(link).header("Content-Type"))
          .matches("application/(x-bibtex|vnd.citationstyles|x-research-info-systems).*");
    }
  }

  @Test
  void aPageHasASentenceToPaste() {
    assertThat(SERVER.get("/articles/broadbandbreakfast-att", "Accept", "text/html").body())
        .contains(
            "<bdi>Neenan, J. (2024, July 22). February AT&amp;T Outage Blocked 92 Million Calls FCC"
                + " Says. Broadband Breakfast.</bdi> <a"
                + " href=\"https://broadbandbreakfast.com/february-at-t-outage-");
    assertThat(SERVER.get(CROWDSTRIKE, "Accept", "text/html").body())
        .containsPattern(
            "<bdi>Outagraph editors. \\(20\\d\\d, \\w+ \\d+\\). CrowdStrike Falcon content update"
                + " outage \\(Version \\d+\\) \\[Data set entry\\]. Outagraph.</bdi>");
  }

  private static List<Integer> parts(JsonNode item) {
    return item.path("issued")
        .path("date-parts")
        .path(0)
        .valueStream()
        .map(JsonNode::asInt)
        .toList();
  }

  /// What the library makes of it: it reads addresses as TeX, too, which others do not.
  private static String asTex(String words) {
    return words.replace('\'', '’').replace("--", "–");
  }

  /// The library keeps dates as they are written.
  private static List<Integer> raw(CSLDate date) {
    return date == null || date.getRaw() == null
        ? List.of()
        : Stream.of(date.getRaw().split("[/-]")).map(Integer::valueOf).toList();
  }
}
