package org.outagraph.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.web.pages.Made.article;
import static org.outagraph.web.pages.Made.claim;
import static org.outagraph.web.pages.Made.entity;
import static org.outagraph.web.pages.Made.fact;
import static org.outagraph.web.pages.Made.id;
import static org.outagraph.web.pages.Made.number;
import static org.outagraph.web.pages.Made.outage;
import static org.outagraph.web.pages.Made.stands;
import static org.outagraph.web.pages.Made.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.outagraph.model.Answer;
import org.outagraph.model.Claim;
import org.outagraph.model.Conflict;
import org.outagraph.model.Entity;
import org.outagraph.model.Fact;
import org.outagraph.model.Kind;
import org.outagraph.model.Page;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Question;
import org.outagraph.model.Reference;
import org.outagraph.model.SearchRequest;
import org.outagraph.model.SearchResults;
import org.outagraph.model.Summary;
import org.outagraph.model.Text;
import org.outagraph.model.Value;

/// What readers see.
class PagesTest {
  private static final Value SPAIN = value("regions:ES", "Spain");
  private static final String SCRIPT = "<script>alert('x')</script>";

  private final Pages pages = new Pages();

  @Test
  void everyPageHasOneHeadingAndATitleAndNoScript() {
    everyPage()
        .forEach(
            page -> {
              assertThat(count("<h1", page)).isEqualTo(1);
              assertThat(page).containsPattern("<title>[^<]+ – Outagraph</title>");
              assertThat(page)
                  .contains("<html lang=\"en\">", "href=\"#content\"", "<main id=\"content\"");
              assertThat(page).doesNotContain("<script>", " style=", " onclick=");
            });
  }

  @Test
  void headingsNeverSkipALevel() {
    everyPage()
        .forEach(
            page -> {
              int last = 0;
              var headings = Pattern.compile("<h([1-6])").matcher(page);
              while (headings.find()) {
                int level = Integer.parseInt(headings.group(1));
                assertThat(level).isLessThanOrEqualTo(last + 1);
                last = level;
              }
            });
  }

  @Test
  void aNameIsUsedOnlyOnceForAPlaceOnAPage() {
    everyPage()
        .forEach(
            page -> {
              List<String> ids =
                  Pattern.compile(" id=\"([^\"]+)\"")
                      .matcher(page)
                      .results()
                      .map(found -> found.group(1))
                      .toList();
              assertThat(ids).doesNotHaveDuplicates();
            });
  }

  @Test
  void aFactStandsBesideWhoSaysSoAndWhere() {
    String page =
        page(
            stands(
                claim("affected", SPAIN)
                    .level("severe")
                    .by(value("organisations:grid", "The grid"))
                    .in(article("a", "Dark Monday", "https://news.example/dark"))
                    .with("locator", new Value.Words(new Text("second paragraph", "en")))
                    .made()));
    assertThat(words(page))
        .containsSubsequence(
            "Who was hit",
            "Spain",
            "severe",
            "Said by The grid",
            "Dark Monday, The Gazette, 22 July 2024 · news.example",
            "Where: second paragraph");
    assertThat(page)
        .contains("href=\"/regions/ES\"", "href=\"/articles/a\"")
        .contains("href=\"https://news.example/dark\" rel=\"nofollow noopener\"");
  }

  @Test
  void aDeniedStatementIsShownAsDenied() {
    String page =
        page(
            fact(
                Fact.Standing.REFUTED,
                claim("responsible", value("vendors:megasoft", "Megasoft"))
                    .denied()
                    .by("Megasoft’s speaker")
                    .made()));
    assertThat(words(page))
        .contains("Denied by Megasoft’s speaker")
        .contains("Does not stand")
        .contains("No claim that still stands carries it.");
    assertThat(page).containsPattern("<s>\\s*<a href=\"/vendors/megasoft\">");
  }

  @Test
  void aDeprecatedClaimIsStruckAndTheReasonSaid() {
    String page =
        page(
            fact(
                Fact.Standing.REFUTED,
                claim("spared", SPAIN)
                    .ranked(Claim.Rank.DEPRECATED)
                    .summed("Spared by old computers.")
                    .with("note", new Value.Words(new Text("A joke.", "en")))
                    .made()));
    assertThat(page).containsPattern("<s><bdi[^>]*>Spared by old computers\\.</bdi></s>");
    assertThat(words(page)).contains("Deprecated", "Known to be wrong or outdated", "A joke.");
  }

  @Test
  void anInterestedSpeakerIsMarked() {
    String page =
        page(stands(claim("spared", SPAIN).by("A rival").gaining("Sells the same.").made()));
    assertThat(words(page)).contains("Interested party: Sells the same.");
  }

  @Test
  void whatOurEditorsSayIsSaidToBeTheirs() {
    assertThat(words(page(stands(claim("spared", SPAIN).on(Claim.Basis.EDITORIAL).made()))))
        .contains("Editorial", "Our editors say so; no source does.");
    assertThat(words(page(stands(claim("spared", SPAIN).on(Claim.Basis.UNVERIFIED).made()))))
        .contains("Unverified", "not checked against a source");
    assertThat(words(page(stands(claim("spared", SPAIN).on(Claim.Basis.INFERRED).made()))))
        .contains("Inferred", "A rule drew it from other claims; no source says it.");
  }

  @Test
  void whatNobodyReportedIsNotCalledUnaffected() {
    assertThat(words(page()))
        .containsSubsequence("Who was spared", "Not reported: no article read here says");
    assertThat(words(pages.entity(entity("regions:AQ", "Antarctica"), 1)))
        .contains("Not reported: no article read here says that an outage hit it or spared it.")
        .contains("That does not mean that it was unaffected.");
  }

  @Test
  void aStatusOfNotReportedIsSaidInWords() {
    Question question = question("status", "text");
    assertThat(words(pages.answer(answer(question, new Value.Words(Text.of("not-reported"))), 1)))
        .contains("Not reported")
        .contains(
            "No article read here says whether it was hit or spared; that does not mean"
                + " unaffected");
  }

  @Test
  void aFigureSaysHowExactlyItIsMeantAndInWhatUnit() {
    Claim estimate =
        claim("devicesAffected", number(8_500_000))
            .with("countUnit", value("units:devices", "devices"))
            .with("countIs", new Value.Thing(Made.property("atLeast")))
            .made();
    assertThat(words(page(stands(estimate))))
        .containsSubsequence("Figures", "at least 8,500,000 devices");
  }

  @Test
  void dateSaysHowExactlyItIsMeant() {
    Claim about =
        claim("startedAt", new Value.When(PartialDate.parse("2024-07-19T04:09:00Z")))
            .with("precision", new Value.Thing(Made.property("approximate")))
            .made();
    assertThat(page(stands(about)))
        .contains("<time datetime=\"2024-07-19T04:09:00Z\">about 19 July 2024, 04:09 UTC</time>");
  }

  @Test
  void whoSpeaksAgainstAClaimIsLinkedOnTheSamePage() {
    Claim one = claim("spared", SPAIN).named("one").counteredBy("other").made();
    Claim other = claim("spared", SPAIN).named("other").by("Gartner").summed("Not used.").made();
    String page = page(fact(Fact.Standing.CONTESTED, one, other));
    assertThat(page).contains("<a href=\"#claim-other\"><bdi>Gartner: Not used.</bdi></a>");
    assertThat(words(page)).contains("Contested", "Some sources say it, others speak against it.");
  }

  @Test
  void aPartyThatSomeCallHitAndOthersSparedLeadsFromOneToTheOther() {
    String page =
        page(
            fact(Fact.Standing.CONTESTED, claim("affected", SPAIN).named("hit").made()),
            fact(Fact.Standing.CONTESTED, claim("spared", SPAIN).named("spared").made()));
    assertThat(words(page))
        .contains("Named under who was spared, too.", "Named under who was hit, too.");
  }

  @Test
  void aConflictShowsEverySideAndOurReadingAsOurs() {
    Claim high = claim("account", new Value.Words(new Text("Ten.", "en"))).named("high").made();
    Claim low = claim("account", new Value.Words(new Text("Two.", "en"))).named("low").made();
    Conflict conflict =
        new Conflict(
            "x",
            Made.thing("outages:blackout", "Blackout"),
            "how many",
            "misprint",
            List.of(high, low),
            "Two is right.");
    Entity plain = outage("Blackout", stands(high), stands(low));
    Entity torn =
        new Entity(
            plain.id(),
            List.of(),
            plain.label(),
            List.of(),
            List.of(),
            List.of(),
            plain.facts(),
            List.of(),
            0,
            List.of(conflict));
    assertThat(words(pages.entity(torn, 1)))
        .containsSubsequence(
            "Where sources disagree",
            "How many",
            "misprint",
            "Ten.",
            "Two.",
            "Our reading, not a source’s: Two is right.");
  }

  @Test
  void scriptsInLabelsAreHarmless() {
    Claim claim =
        claim("affected", value("regions:ES", SCRIPT))
            .by(SCRIPT)
            .gaining(SCRIPT)
            .summed(SCRIPT)
            .in(article("a", SCRIPT, "https://news.example/\"onmouseover=\"x"))
            .made();
    List<String> hostile =
        List.of(
            pages.entity(outage(SCRIPT, stands(claim)), 1),
            pages.entity(entity("claims:blackout-claim", SCRIPT, stands(claim)), 1),
            search(SCRIPT, Map.of("region", List.of("\"><u>")), found(SCRIPT)),
            pages.problem(SCRIPT, 400, SCRIPT, SCRIPT, List.of(SCRIPT)),
            pages.answer(answer(question("who", "text"), new Value.Words(Text.of(SCRIPT))), 1));
    assertThat(hostile)
        .allSatisfy(
            page -> {
              assertThat(page).contains("&lt;script").doesNotContain("<script>");
              assertThat(page).doesNotContain("\"><u>", "\" onmouseover", "\"onmouseover");
            });
  }

  @Test
  void onlyAddressesOfTheWebBecomeLinks() {
    String bad = "javascript:alert(1)";
    String page =
        page(
            stands(
                claim("affected", SPAIN)
                    .in(article("a", "Headline", bad))
                    .with("note", new Value.Address(bad))
                    .with("aspect", new Value.Thing(new Reference(bad, "x")))
                    .made()));
    assertThat(page).doesNotContain("href=\"javascript");
    assertThat(Addresses.external("HTTPS://example.org/a b")).isEmpty();
    assertThat(Addresses.external("data:text/html,x")).isEmpty();
    assertThat(Addresses.external("//example.org")).isEmpty();
    assertThat(Addresses.external("https://example.org/ä")).contains("https://example.org/%C3%A4");
  }

  @Test
  void foreignNamesSayTheirLanguage() {
    Entity kakao =
        new Entity(
            id("vendors:kakao"),
            List.of(),
            "Kakao",
            List.of(new Text("Kakao", "en")),
            List.of(new Text("카카오", "ko")),
            List.of(),
            List.of(),
            List.of(),
            0,
            List.of());
    assertThat(pages.entity(kakao, 1)).contains("<bdi lang=\"ko\">카카오</bdi>");
  }

  @Test
  void commasStickToNames() {
    String page =
        page(
            stands(
                claim("affected", SPAIN)
                    .by("A speaker")
                    .with("relayedBy", value("publishers:gazette", "The Gazette"))
                    .in(article("a", "Headline", "https://news.example/"))
                    .made()));
    assertThat(words(page))
        .contains("A speaker, relayed by The Gazette")
        .contains("Headline, The Gazette, 22 July 2024");
  }

  @Test
  void aPageLeadsToItsData() {
    assertThat(page())
        .contains(
            "<link rel=\"alternate\" type=\"text/turtle\" href=\"/outages/blackout.ttl\">",
            "<a href=\"/outages/blackout.json\" type=\"application/json\">JSON</a>",
            "href=\"/outages/blackout.nt\"",
            "href=\"/outages/blackout.jsonld\"");
  }

  @Test
  void aListLeadsToItsNextPage() {
    Page<Summary> first =
        new Page<>(
            List.of(new Summary(id("regions:ES"), "Spain", Optional.empty(), Optional.empty())),
            2,
            Optional.of("a+b/c="));
    assertThat(pages.list(Kind.REGIONS, first, 2, 1))
        .contains("href=\"/regions?cursor=a%2Bb%2Fc%3D\"");
  }

  @Test
  void aHitMarksTheMatchingWordsAndSaysWhyItWasFound() {
    String page = search("strike", Map.of(), found("Crowd\uE000Strike\uE001 <b>"));
    assertThat(page).contains("Crowd<mark>Strike</mark> &lt;b&gt;");
    assertThat(words(page)).contains("Found because another of its names matches, in Korean.");
  }

  @Test
  void aFacetNarrowsTheSearchAndAChosenOneIsTakenAway() {
    assertThat(search("strike", Map.of("year", List.of("2023")), found("x")))
        .contains("href=\"/search?q=strike&amp;year=2023&amp;year=2024\"")
        .contains("<input type=\"hidden\" name=\"year\" value=\"2023\">")
        .contains("<a href=\"/search?q=strike\" class=\"remove\">");
  }

  @Test
  void aSearchThatFindsNothingSaysWhatToDoNext() {
    SearchResults nothing =
        new SearchResults(
            1,
            new Page<>(List.of(), 0, Optional.empty()),
            true,
            Map.of(),
            Optional.empty(),
            Map.of(),
            List.of("crowdstrike"),
            List.of());
    String page = search("crwdstrike", Map.of(), nothing);
    assertThat(words(page)).contains("Nothing found for “crwdstrike”", "Did you mean crowdstrike?");
    assertThat(page).contains("href=\"/search?q=crowdstrike\"", "href=\"/outages\"");
  }

  @Test
  void anAnswerFoldsWhatOnlyQualifiesIntoTheCellThatItQualifies() {
    Question question =
        new Question(
            "spared",
            "Who was spared?",
            "",
            List.of(),
            List.of(
                column("who", "text"), column("interested", "truth"), column("interest", "text")),
            List.of(),
            "SELECT");
    Answer answer =
        new Answer(
            question,
            Map.of(),
            1,
            List.of(
                List.of(
                    List.of(new Value.Words(Text.of("A rival"))),
                    List.of(new Value.Truth(true)),
                    List.of(new Value.Words(Text.of("Sells the same."))))),
            true);
    String page = pages.answer(answer, 1);
    assertThat(count("<th scope=\"col\"", page)).isEqualTo(1);
    assertThat(words(page)).containsSubsequence("A rival", "Interested party", "Sells the same.");
  }

  @Test
  void anAnswerThatWasCutSaysSo() {
    Answer cut =
        new Answer(
            question("who", "text"),
            Map.of(),
            1,
            List.of(List.of(List.of(new Value.Words(Text.of("x"))))),
            false);
    assertThat(words(pages.answer(cut, 1)))
        .contains("1 row, more were left out because of a limit");
  }

  @Test
  void aQuestionShowsItsFormAndItsSparqlText() {
    Question question =
        new Question(
            "hits",
            "Whom did it hit?",
            "Why.",
            List.of(new Question.Parameter("outage", "outages", true, "The outage.")),
            List.of(column("who", "thing")),
            List.of(),
            "SELECT ?who { FILTER(?x < 3) }");
    String page = pages.question(question, 1);
    assertThat(page)
        .contains("<label for=\"field-outage\">", "action=\"/questions/hits\" method=\"get\"")
        .contains("SELECT ?who { FILTER(?x &lt; 3) }");
    assertThat(words(page)).contains("Fill in the form, then the answer stands here.");
  }

  @Test
  void anEmptyGraphSaysHowToFillIt() {
    assertThat(words(pages.home(Map.of(), Optional.empty(), List.of(), 0)))
        .contains("The graph is empty. Load the seed data");
  }

  private String page(Fact... facts) {
    return pages.entity(outage("Blackout", facts), 1);
  }

  private Stream<String> everyPage() {
    Claim claim = claim("affected", SPAIN).level("severe").made();
    Answer answer = answer(question("who", "text"), new Value.Words(Text.of("x")));
    Page<Summary> none = new Page<>(List.of(), 0, Optional.empty());
    return Stream.of(
        pages.home(Map.of(Kind.OUTAGES, 1L), Optional.of(answer), List.of(answer.question()), 1),
        pages.home(Map.of(), Optional.empty(), List.of(), 0),
        page(stands(claim)),
        page(),
        pages.entity(entity("claims:blackout-claim", "Blackout: hit Spain", stands(claim)), 1),
        pages.list(Kind.POLICIES, none, 0, 1),
        search("", Map.of(), found("x")),
        search("x", Map.of("year", List.of("2024")), found("x")),
        pages.questions(List.of(answer.question()), 1),
        pages.answer(answer, 1),
        pages.question(answer.question(), 1),
        pages.problem(
            "Not found", 404, "Nothing is known as x.", "Look again.", List.of("outages:y")),
        pages.problems(Map.of("not-found", "Not found")),
        pages.problemKind("not-found", "Not found", 404, "Look again."));
  }

  private String search(String query, Map<String, List<String>> filters, SearchResults found) {
    SearchResults understood =
        new SearchResults(
            found.version(),
            found.page(),
            found.exact(),
            found.facets(),
            found.histogram(),
            filters,
            found.suggestions(),
            found.nearest());
    return pages.search(
        new SearchRequest(query, filters, 20, Optional.empty(), List.of()), understood);
  }

  private static SearchResults found(String highlight) {
    var hit =
        new SearchResults.Hit(
            id("vendors:crowdstrike"),
            "CrowdStrike",
            1,
            new SearchResults.Matched("alias", "ko", Optional.of(highlight)),
            List.of(new SearchResults.Highlight("alias", "ko", highlight)),
            Optional.empty(),
            Optional.empty());
    return new SearchResults(
        1,
        new Page<>(List.of(hit), 1, Optional.empty()),
        true,
        Map.of(
            "year",
            new SearchResults.Facet(
                List.of(
                    new SearchResults.Count("2024", "2024", 1),
                    new SearchResults.Count("2023", "2023", 1)),
                0)),
        Optional.empty(),
        Map.of(),
        List.of(),
        List.of());
  }

  private static Question question(String column, String type) {
    return new Question(
        "q", "Which?", "Why.", List.of(), List.of(column(column, type)), List.of(), "SELECT");
  }

  private static Question.Column column(String name, String type) {
    return new Question.Column(name, type, "What it says.");
  }

  private static Answer answer(Question question, Value value) {
    return new Answer(question, Map.of(), 1, List.of(List.of(List.of(value))), true);
  }

  private static long count(String part, String page) {
    return Pattern.compile(Pattern.quote(part)).matcher(page).results().count();
  }

  /// The text of a page as a reader meets it: without tags, with single spaces.
  private static String words(String page) {
    return page.substring(page.indexOf("<body>"))
        .replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ");
  }
}
