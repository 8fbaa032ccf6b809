package org.outagraph.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.ingest.reading.Articles.page;

import org.junit.jupiter.api.Test;
import org.outagraph.model.PartialDate;

class PageTest {
  private static final String BODY =
      """
      <nav><a href="/">Home</a> <a href="/tech">Tech</a></nav>
      <article><h1>Velmora outage stops trains</h1>
      <p class="byline">By <a href="/jr">Jane Roe</a></p>
      <figure><img src="x"><figcaption>A train that waits. Photo: Made-Up Images</figcaption></figure>
      <p>The trains of Tarnhelm Rail stood still on Monday after Velmora Networks failed.</p>
      <div class="newsletter">Get the best of our desk in your inbox</div>
      <ul><li>More than 4,000 trains were cancelled, the railway said.</li>
      <li>Buses were <b>not</b> affected, it added.</li></ul>
      <p>“We are sorry,” said a spokesperson.<br><br>The outage lasted 95 minutes.</p>
      <script>alert("x")</script><p style="display:none">Buy now</p></article>
      <aside><h3>Most read</h3><a href="/z">Something else entirely that is long enough</a></aside>
      <footer>© 2024 Made-Up Media Ltd</footer>\
      """;

  @Test
  void linkedDataTellsHeadlineAuthorsPublisherDateAndLanguage() {
    Manuscript read =
        page(
            """
            <html lang="en-GB"><head><title>Velmora outage stops trains - The Daily Marlow</title>
            <link rel="canonical" href="https://example.org/velmora?a=1">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
             {"@type":"Organization","@id":"#us","name":"The Daily Marlow"},
             {"@type":["NewsArticle","Article"],"headline":"Velmora outage stops trains",
              "author":[{"@type":"Person","name":"Jane Roe"},{"@type":"Person","name":"Li Na"}],
              "publisher":{"@id":"#us"},"datePublished":"2024-07-22T09:15:00+02:00"}]}</script></head><body>
            """
                + BODY);
    assertThat(read.headline()).hasValue("Velmora outage stops trains");
    assertThat(read.authors()).containsExactly("Jane Roe", "Li Na");
    assertThat(read.publisher()).hasValue("The Daily Marlow");
    assertThat(read.publishedAt()).hasValue(PartialDate.parse("2024-07-22T07:15:00Z"));
    assertThat(read.address()).hasValue("https://example.org/velmora?a=1");
    assertThat(read.language()).isEqualTo("en-GB");
    assertThat(read.text().text())
        .isEqualTo(
            """
            The trains of Tarnhelm Rail stood still on Monday after Velmora Networks failed.

            More than 4,000 trains were cancelled, the railway said.

            Buses were not affected, it added.

            “We are sorry,” said a spokesperson.

            The outage lasted 95 minutes.\
            """);
  }

  @Test
  void openGraphAndMetaTagsDoWhereThereIsNoLinkedData() {
    Manuscript read =
        page(
            """
            <html><head><meta property="og:title" content="Velmora outage stops trains">
            <meta property="og:site_name" content="The Daily Marlow">
            <meta property="og:locale" content="en_US"><meta name="author" content="Jane Roe">
            <meta property="article:published_time" content="2024-07-22"></head><body>\
            """
                + BODY);
    assertThat(read.publisher()).hasValue("The Daily Marlow");
    assertThat(read.authors()).containsExactly("Jane Roe");
    assertThat(read.publishedAt()).hasValue(PartialDate.parse("2024-07-22"));
    assertThat(read.language()).isEqualTo("en-US");
  }

  @Test
  void whatIsPrintedDoesWhereThereIsNothingElse() {
    Manuscript read = page("<title>Velmora outage stops trains | The Daily Marlow</title>" + BODY);
    assertThat(read.headline()).hasValue("Velmora outage stops trains");
    assertThat(read.publisher()).hasValue("The Daily Marlow");
    assertThat(read.authors()).containsExactly("Jane Roe");
    assertThat(read.publishedAt()).hasValue(PartialDate.parse("2024-07-22"));
    assertThat(read.dateInferred()).isTrue();
    assertThat(read.language()).isEqualTo("en");
  }

  @Test
  void aPageWithoutMarkedArticleIsReadWhereItReadsLikeOne() {
    StringBuilder paragraphs = new StringBuilder();
    for (int i = 1; i <= 8; i++) {
      paragraphs.append(
          "<p>The trains of Tarnhelm Rail stood still on Monday, after Velmora Networks had failed"
              + " in nine countries, and number ");
      paragraphs.append(i).append(" of the passengers who waited said so, too.</p>");
    }
    Manuscript read =
        page(
            "<title>Velmora outage stops trains</title><div id=menu><a href=/>Home</a> <a"
                + " href=/a>About</a></div><div class=story>"
                + paragraphs
                + "</div><div id=foot><a href=/b>Imprint</a></div>");
    assertThat(read.text().paragraphs()).hasSize(8);
    assertThat(read.text().text()).contains("number 1 of", "number 8 of").doesNotContain("Imprint");
  }

  @Test
  void theTextOfLinkedDataIsTakenWhereThePageShowsLess() {
    Manuscript read =
        page(
            """
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Trains stop",
             "articleBody":"The trains stood still on Monday.\\n\\nNobody was hurt, said the firm."}</script>
            <article><p>Subscribe to read on.</p></article>\
            """);
    assertThat(read.text().text())
        .isEqualTo("The trains stood still on Monday.\n\nNobody was hurt, said the firm.");
  }

  @Test
  void aBylineAboveTheTextCountsWhereThePageMarksNothing() {
    Manuscript read =
        page(
            """
            <html><head><title>Störung legt Kassen lahm - Tagesblatt Marlow</title></head><body>
            <div><b>Störung legt Kassen lahm</b><br>Von Hans Meier<br>19.07.2024, 15:04 Uhr</div>
            <div class=text>Die Kassen von neun Ketten standen am Montag still, nachdem das Netz von
            Velmora ausgefallen war.<br><br>„Wir bedauern das“, sagte ein Sprecher. Bayern war nicht
            betroffen.<br><br>Rund 1,5 Millionen Menschen konnten nicht zahlen, teilte die Firma mit,
            und die Suche nach der Ursache dauert an.</div></body></html>\
            """);
    assertThat(read.publisher()).hasValue("Tagesblatt Marlow");
    assertThat(read.authors()).containsExactly("Hans Meier");
    assertThat(read.publishedAt()).hasValue(PartialDate.parse("2024-07-19"));
    assertThat(read.dateInferred()).isFalse();
    assertThat(read.text().text()).contains("Bayern war nicht betroffen.");
  }

  @Test
  void statusPagesThreadsAndTablesKeepTheirLines() {
    Manuscript status =
        page(
            """
            <title>Corvane Cloud Status - Errors in the north</title><h1>Errors in the north</h1>
            <div class=update><div>Resolved</div><div>About 12% of requests failed between 04:09 and
            05:27 UTC, and we are sorry for it.</div><div>Posted Jul 22, 2024 - 07:12 UTC</div></div>
            <div class=update><div>Identified</div><div>The issue was traced to a faulty push.
            Customers in the south are not affected.</div></div>
            <table><tr><td>North</td><td><p>38%</p></td></tr><tr><td>South</td><td>none</td></tr></table>
            <pre>04:09 zone deleted
            05:44 zone restored</pre>\
            """);
    assertThat(status.publisher()).hasValue("Corvane Cloud Status");
    assertThat(status.text().text())
        .contains("Customers in the south are not affected.", "North – 38%\n\nSouth – none")
        .contains("04:09 zone deleted\n\n05:44 zone restored");
    Manuscript thread =
        page(
            """
            <title>App down? | PennyTalk</title><h1>App down?</h1>
            <article><p>The app of Tarnhelm Bank has been down since seven, and cards work here.</p></article>
            <article><p>Same here in the north. Up to 12,000 payments bounced, says their page.</p></article>\
            """);
    assertThat(thread.text().text()).contains("since seven", "Up to 12,000 payments bounced");
  }
}
