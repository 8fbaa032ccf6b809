package org.outagraph.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.outagraph.model.PartialDate;

class FeedsAndArchivesTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>The Daily Marlow</title><link>https://example.org/</link><language>en-gb</language><description>x</description>
      <item><title>Velmora &amp; the trains</title><link>https://example.org/velmora</link><dc:creator>Jane Roe</dc:creator>
       <pubDate>Mon, 22 Jul 2024 09:15:00 +0200</pubDate><description>Short.</description>
       <content:encoded><![CDATA[<p>The trains stood still on Monday.</p><p>Nobody was hurt, the firm said.</p>]]></content:encoded></item>
      <item><title>Buses run</title><link>https://example.org/buses</link><description>Buses ran as ever, said the city.</description></item>
      <item><title>Empty</title><link>https://example.org/empty</link></item>
      </channel></rss>\
      """;

  @Test
  void aFeedGivesAManuscriptOfEachEntryThatHasAText() {
    List<Manuscript> read = new Reader().read(Articles.received(RSS, "application/rss+xml"));
    assertThat(read).hasSize(2);
    Manuscript first = read.getFirst();
    assertThat(first.headline()).hasValue("Velmora & the trains");
    assertThat(first.authors()).containsExactly("Jane Roe");
    assertThat(first.publisher()).hasValue("The Daily Marlow");
    assertThat(first.publishedAt()).hasValue(PartialDate.parse("2024-07-22T07:15:00Z"));
    assertThat(first.address()).hasValue("https://example.org/velmora");
    assertThat(first.language()).isEqualTo("en-GB");
    assertThat(first.text().text())
        .isEqualTo("The trains stood still on Monday.\n\nNobody was hurt, the firm said.");
  }

  @Test
  void anAtomFeedIsKnownByItsRoot() {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Marlower Bote</title>
        <entry><title>Bahn steht</title><link href="https://example.org/bahn"/><id>urn:x:1</id>
        <author><name>Ina Muster</name></author><published>2024-07-22T09:15:00Z</published>
        <content type="html">&lt;p&gt;Die Bahn stand am Montag still.&lt;/p&gt;</content></entry></feed>\
        """;
    Manuscript read = new Reader().read(Articles.received(atom, "application/xml")).getFirst();
    assertThat(read.headline()).hasValue("Bahn steht");
    assertThat(read.authors()).containsExactly("Ina Muster");
    assertThat(read.language()).isEqualTo("de");
    assertThat(read.text().text()).isEqualTo("Die Bahn stand am Montag still.");
  }

  @Test
  void anArchiveGivesAManuscriptOfEachPageInIt() throws IOException {
    String archive =
        record("warcinfo", "", "application/warc-fields", "software: made up\r\n")
            + record(
                "response",
                "https://example.org/velmora",
                "application/http; msgtype=response",
                "HTTP/1.1 200 OK\r\n"
                    + "Content-Type: text/html; charset=utf-8\r\n\r\n"
                    + "<h1>Velmora outage</h1><article><p>The trains stood still on"
                    + " Monday.</p></article>")
            + record(
                "response",
                "https://example.org/gone",
                "application/http; msgtype=response",
                "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Gone away.</p>")
            + record(
                "response",
                "https://example.org/x.png",
                "application/http; msgtype=response",
                "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG")
            + record(
                "resource",
                "https://example.org/note.txt",
                "text/plain",
                "Buses ran as ever on Monday, said the city, and nobody waited.");
    byte[] plain = archive.getBytes(StandardCharsets.UTF_8);
    for (byte[] body : List.of(plain, packed(plain))) {
      List<Manuscript> read = new Reader().read(Articles.received(body, "application/warc"));
      assertThat(read.stream().map(one -> one.address().orElseThrow()))
          .containsExactly("https://example.org/velmora", "https://example.org/note.txt");
      assertThat(read.getFirst().headline()).hasValue("Velmora outage");
      assertThat(read.getFirst().text().text()).isEqualTo("The trains stood still on Monday.");
      List<Manuscript> one = new ArrayList<>();
      new Reader().readArchive(new ByteArrayInputStream(body), Articles.DAY, one::add);
      assertThat(one).isEqualTo(read);
    }
  }

  private static String record(String kind, String target, String type, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return "WARC/1.0\r\nWARC-Type: "
        + kind
        + "\r\n"
        + (target.isEmpty() ? "" : "WARC-Target-URI: " + target + "\r\n")
        + "WARC-Date: 2024-07-22T10:00:00Z\r\n"
        + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000"
        + (kind.length() % 10)
        + ">\r\nContent-Type: "
        + type
        + "\r\nContent-Length: "
        + length
        + "\r\n\r\n"
        + body
        + "\r\n\r\n";
  }

  private static byte[] packed(byte[] body) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(all)) {
      out.write(body);
    }
    return all.toByteArray();
  }
}
