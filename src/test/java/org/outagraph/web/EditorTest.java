package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.web.SeedServer.escape;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.outagraph.model.Example;

/// The query page, as a browser without programs sees it.
class EditorTest {
  private static final SeedServer SERVER = SeedServer.get();
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  @Test
  void aBrowserGetsAnEditorWhereAProgramGetsADescription() {
    var page = SERVER.get("/sparql", "Accept", BROWSER);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Vary")).contains("Accept");
    assertThat(page.body()).contains("<textarea", "SELECT ?outage ?name ?start");
    assertThat(SERVER.get("/sparql").header("Content-Type")).startsWith("text/turtle");
  }

  @Test
  void everyExampleIsOneClickAway() {
    String page = SERVER.get("/sparql", "Accept", BROWSER).body();
    for (Example example : SERVER.base().catalogue().examples()) {
      assertThat(page).contains("href=\"/sparql?example=" + example.name() + "\"");
    }
    assertThat(SERVER.get("/sparql?example=claims-by-basis").body())
        .contains("On what do the claims rest?", "GROUP BY ?basis");
    var unknown = SERVER.get("/sparql?example=claim-by-basis");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.json().path("nearest").toString()).contains("claims-by-basis");
  }

  @Test
  void whatThePageLoadsComesFromHere() {
    var page = SERVER.get("/sparql", "Accept", BROWSER);
    assertThat(page.header("Content-Security-Policy"))
        .contains("script-src 'self';", "connect-src 'self'")
        .doesNotContain("unsafe-eval");
    assertThat(page.body()).doesNotContainPattern("<script(?![^>]* src=)");
    var loaded =
        Pattern.compile("<(?:script|link rel=\"stylesheet\")[^>]*(?:src|href)=\"([^\"]+)\"")
            .matcher(page.body());
    int count = 0;
    while (loaded.find()) {
      assertThat(loaded.group(1)).startsWith("/assets/");
      assertThat(SERVER.get(loaded.group(1)).status()).isEqualTo(200);
      count++;
    }
    assertThat(count).isEqualTo(6);
  }

  @Test
  void rowsAreATableWhoseThingsLeadToTheirPages() {
    String page =
        asked("SELECT ?x ?n WHERE { ?x a og:Outage ; og:flightsCancelled ?n } ORDER BY ?n LIMIT 3");
    assertThat(page).contains("3 rows", "<th scope=\"col\">x</th>", "href=\"/outages/");
    assertThat(page).contains("class=\"numeric\"");
  }

  @Test
  void anAnswerWithoutRowsSaysWhatToDoNext() {
    assertThat(asked("SELECT ?x WHERE { ?x a og:Nothing }")).contains("Nothing fits the query.");
  }

  @Test
  void truthAndTriplesAreShownToo() {
    assertThat(asked("ASK { outages:crowdstrike-2024-07 a og:Outage }")).contains(">Yes<");
    assertThat(asked("CONSTRUCT WHERE { outages:crowdstrike-2024-07 og:cause ?c }"))
        .contains("causes:faulty-update");
  }

  @Test
  void aMistakeIsExplainedBesideTheQuery() {
    var page =
        SERVER.get(
            "/sparql?format=html&query=" + escape("SELECT * { ?a <script> }"), "Accept", BROWSER);
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.body())
        .contains("role=\"alert\"", "line 1", "?a &lt;script")
        .doesNotContain("<script>");
  }

  private static String asked(String query) {
    var page = SERVER.get("/sparql?format=html&query=" + escape(query), "Accept", BROWSER);
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    return page.body();
  }
}
