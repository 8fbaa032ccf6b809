package org.outagraph.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

/// Bodies made to break a reader: each is refused with a Problem or harmless in its manuscript.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileInputTest {
  private static final String SENTENCE = "The network of Velmora failed on Monday, said the firm. ";
  private static final String TEXT = SENTENCE.repeat(5);

  @Test
  void scriptsAndStylesAreNotText() {
    Manuscript read =
        Articles.page(
            "<title>T<script>alert(1)</script></title><h1>Head<img src=x"
                + " onerror=alert(1)></h1><article>"
                + "<script>alert('a')</script><style>p{}</style><noscript>no</noscript><template>x</template><svg><text>svg</text></svg><p"
                + " onclick=alert(1)>"
                + TEXT
                + "&lt;script&gt;alert(2)&lt;/script&gt;</p><iframe"
                + " src=javascript:alert(3)></iframe></article>");
    assertThat(read.headline()).hasValue("Head");
    assertThat(read.text().text()).isEqualTo(TEXT + "<script>alert(2)</script>");
  }

  @Test
  void invisibleAndTurningCharactersAreTakenOut() {
    String bidi = "\u202E\u2066\u200B\uFEFF\u0000\u0007\u00AD\uE000\uFFFE";
    Manuscript read =
        Articles.page(
            "<meta property=og:site_name content='The"
                + bidi
                + " Post'><meta name=author content='Jane"
                + bidi
                + " Roe'>"
                + "<h1>Head"
                + bidi
                + "line of it</h1><article><p>"
                + TEXT
                + bidi
                + "</p></article>");
    String all =
        read.text()
            + read.headline().orElseThrow()
            + read.publisher().orElseThrow()
            + read.authors();
    assertThat(all).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Co}&&[^\\n]]");
    assertThat(read.headline()).hasValue("Headline of it");
    assertThat(read.authors()).containsExactly("Jane Roe");
    assertThat(Articles.text("Head\u0000line of it\n\n" + TEXT + "\u202E").headline())
        .hasValue("Headline of it");
  }

  @Test
  void bodiesThatAreTooLargeAreRefused() {
    byte[] fifty = new byte[50 * 1024 * 1024];
    Arrays.fill(fifty, (byte) 'a');
    for (String type : List.of("text/html", "text/plain", "application/rss+xml", "")) {
      assertThat(problem(fifty, type)).isInstanceOf(Problem.TooLarge.class);
    }
    assertThat(
            problem(
                (SENTENCE.repeat(20) + "\n\n").repeat(500).getBytes(StandardCharsets.UTF_8),
                "text/plain"))
        .isInstanceOf(Problem.TooLarge.class);
    assertThat(problem("Short.\n".repeat(100_000).getBytes(StandardCharsets.UTF_8), "text/plain"))
        .isInstanceOf(Problem.TooLarge.class);
  }

  @Test
  void gzipBombsAreRefused() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 400; i++) {
        out.write(new byte[1024 * 1024]);
      }
    }
    assertThat(problem(bomb.toByteArray(), "text/html")).isInstanceOf(Problem.TooLarge.class);
    assertThat(problem(bomb.toByteArray(), "")).isInstanceOf(Problem.TooLarge.class);
    assertThat(problem(Arrays.copyOf(bomb.toByteArray(), 1000), ""))
        .isInstanceOf(Problem.Invalid.class);
    byte[] nested = TEXT.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 10; i++) {
      nested = packed(nested);
    }
    assertThat(problem(nested, "")).isInstanceOf(Problem.class);
  }

  @Test
  void deepPagesAreRead() {
    for (String tag :
        List.of("div", "b", "span", "table", "ul", "a", "font", "section", "blockquote", "p")) {
      String deep = ("<" + tag + ">").repeat(tag.equals("div") ? 100_000 : 20_000);
      Manuscript read = Articles.page("<h1>Head of it</h1>" + deep + "<p>" + TEXT + "</p>");
      assertThat(read.text().text()).as(tag).contains("failed on Monday");
    }
    assertThat(
            Articles.page(
                    "<article>" + "<div><p>".repeat(50_000) + TEXT + "</p></div>".repeat(50_000))
                .text()
                .text())
        .contains("failed on Monday");
  }

  @Test
  void brokenEncodingsAreReadAsFarAsTheyGo() {
    byte[] cut = ("Größe Straße über Köln: " + TEXT + "ü").getBytes(StandardCharsets.UTF_8);
    assertThat(bytes(Arrays.copyOf(cut, cut.length - 1), "text/plain; charset=utf-8"))
        .contains("Größe Straße");
    assertThat(
            bytes(
                ("Größe “quoted” " + TEXT).getBytes(Charset.forName("windows-1252")),
                "text/plain; charset=iso-8859-1"))
        .contains("Größe “quoted”");
    assertThat(bytes(("Café déjà. " + TEXT).getBytes(StandardCharsets.ISO_8859_1), "text/plain"))
        .contains("Café déjà");
    assertThat(
            bytes(
                "Сеть компании упала в понедельник, сообщила она вечером. Связь вернулась во вторник."
                    .getBytes(Charset.forName("windows-1251")),
                "text/plain"))
        .contains("Сеть компании упала");
    assertThat(bytes(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE), "text/plain"))
        .contains("failed on Monday");
    assertThat(
            bytes(
                "<meta charset=gb2312><p>航班停飞，公司道歉。</p>".getBytes(Charset.forName("GB18030")),
                "text/html"))
        .contains("航班停飞");
    assertThat(bytes(TEXT.getBytes(StandardCharsets.UTF_8), "text/plain; charset=no-such-thing"))
        .contains("failed on Monday");
    byte[] noise = new byte[200_000];
    new Random(7).nextBytes(noise);
    noise[0] = 'x';
    for (String type :
        List.of("text/plain", "text/html", "application/rss+xml", "", "application/warc")) {
      harmless(noise, type);
    }
  }

  @Test
  void entitiesOfFeedsNeitherGrowNorReadFiles() {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b"
            + " \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c"
            + " \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><rss"
            + " version=\"2.0\"><channel><title>&c;</title><item><title>x</title><description>&c;</description></item></channel></rss>";
    String file =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss"
            + " version=\"2.0\"><channel><title>t</title><item><title>x</title><description>&x; and"
            + " more</description></item></channel></rss>";
    for (String feed :
        List.of(bomb, file, "<rss version=\"2.0\"><channel>", "<rss>" + "<a>".repeat(100_000))) {
      assertThat(problem(feed.getBytes(StandardCharsets.UTF_8), "application/rss+xml"))
          .isInstanceOf(Problem.Invalid.class);
    }
    String deep =
        "<rss version=\"2.0\"><channel><title>t</title><item><title>x</title><description>"
            + "&lt;div&gt;".repeat(50_000)
            + TEXT
            + "</description></item></channel></rss>";
    harmless(deep.getBytes(StandardCharsets.UTF_8), "application/rss+xml");
  }

  @Test
  void longTitlesNamesAndAttributesAreBounded() {
    String title = "word ".repeat(200_000);
    String name = "word ".repeat(50_000);
    Manuscript read =
        Articles.page(
            "<title>"
                + title
                + "</title><meta property=og:site_name content='"
                + name
                + "'><meta name=author content='"
                + name
                + "'>"
                + "<h1>"
                + title
                + "</h1><article class='"
                + name
                + "' id='"
                + name
                + "'><p style='"
                + name
                + "'>"
                + TEXT
                + "</p></article>");
    assertThat(read.headline().orElse("").length()).isLessThanOrEqualTo(400);
    assertThat(read.publisher()).isEmpty();
    assertThat(read.authors()).isEmpty();
    assertThat(read.text().text()).contains("failed on Monday");
    Manuscript pasted = Articles.text("By " + "Jane Roe, ".repeat(20_000) + "\n\n" + TEXT);
    assertThat(pasted.authors().size()).isLessThanOrEqualTo(20);
    StringBuilder authors = new StringBuilder("\"x\"");
    for (int i = 0; i < 5_000; i++) {
      authors.append(",{\"name\":\"Jane Roe").append(i).append("\"}");
    }
    Manuscript many =
        Articles.page(
            "<script"
                + " type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"h\",\"author\":["
                + authors
                + "]}</script><article><p>"
                + TEXT);
    assertThat(many.authors().size()).isLessThanOrEqualTo(20);
  }

  @Test
  void linkedDataThatIsDeepWideOrBrokenIsPassedOver() {
    for (String json :
        List.of(
            "[".repeat(100_000),
            "{\"@graph\":".repeat(5_000) + "1" + "}".repeat(5_000),
            "{\"@type\":\"NewsArticle\",\"headline\":{\"a\":[1]},\"author\":7,\"datePublished\":[],\"publisher\":null}",
            "{\"@type\":\"NewsArticle\",\"@id\":\"a\",\"author\":{\"@id\":\"a\"}}",
            "\u0000",
            "null",
            "",
            "not json",
            "[" + "1,".repeat(500_000) + "1]")) {
      Manuscript read =
          Articles.page(
              "<script type=application/ld+json>"
                  + json
                  + "</script><h1>Head of it</h1><article><p>"
                  + TEXT
                  + "</p></article>");
      assertThat(read.text().text()).contains("failed on Monday");
    }
  }

  @Test
  void linesThatMakePatternsWorkHardTakeBoundedTime() {
    for (String piece :
        List.of(
            "share ",
            "a ",
            "By By ",
            "Jane ",
            "1 ",
            "12:",
            ", ",
            "a > ",
            "(",
            "© ",
            "January ",
            "cookies we use ",
            ". ",
            "| ",
            "«",
            "\"",
            "- ",
            "记者",
            "周一",
            "\t",
            "Roe and ",
            "vor 3 ")) {
      String line = piece.repeat(300 / piece.length());
      String lines =
          (line + "\n\n").repeat(100) + piece.repeat(40_000 / piece.length()) + "\n" + TEXT;
      Manuscript read = Articles.text(lines);
      assertThat(read.text().text()).as(piece).isNotEmpty();
    }
  }

  @Test
  void whatIsNoArticleIsRefusedInPlainWords() {
    assertThat(problem(new byte[0], "text/plain").sentence()).contains("no text of an article");
    assertThat(
            problem("<html><body></body></html>".getBytes(StandardCharsets.UTF_8), "text/html")
                .sentence())
        .contains("no text of an article");
    assertThat(problem("%PDF-1.7".getBytes(StandardCharsets.UTF_8), ""))
        .isInstanceOf(Problem.UnsupportedMedia.class);
    assertThat(problem("{}".getBytes(StandardCharsets.UTF_8), "application/json"))
        .isInstanceOf(Problem.UnsupportedMedia.class);
    assertThatThrownBy(() -> Articles.text("\u0000\u0000\u202E"))
        .isInstanceOf(ProblemException.class);
  }

  private static String bytes(byte[] body, String type) {
    return new Reader().read(Articles.received(body, type)).getFirst().text().text();
  }

  private static void harmless(byte[] body, String type) {
    try {
      for (Manuscript read : new Reader().read(Articles.received(body, type))) {
        assertThat(read.text().text()).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]");
      }
    } catch (ProblemException refused) {
      assertThat(refused.problem().sentence()).isNotEmpty();
    }
  }

  private static Problem problem(byte[] body, String type) {
    try {
      new Reader().read(Articles.received(body, type));
    } catch (ProblemException e) {
      return e.problem();
    }
    throw new AssertionError("It was read");
  }

  private static byte[] packed(byte[] body) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(all)) {
      out.write(body);
    }
    return all.toByteArray();
  }
}
