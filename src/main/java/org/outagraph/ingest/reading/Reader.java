package org.outagraph.ingest.reading;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Problem;

/// Reads what comes in, be it a page, pasted text, a feed or an archive, into manuscripts.
///
/// It keeps nothing, so that any thread may use it.
public final class Reader {
  /// No article is longer; books and dumps are.
  static final int LARGEST_ARTICLE = 5 * 1024 * 1024;

  static final int LARGEST_ARCHIVE = 256 * 1024 * 1024;
  static final int LONGEST_TEXT = 500_000;
  private static final int MOST_PARAGRAPHS = 10_000;
  private static final int LONGEST_ADDRESS = 2_000;

  /// The manuscripts of what came in: one of a page or a text, any number of a feed or archive.
  public List<Manuscript> read(Received received) {
    Form form = Form.of(received);
    if (form == Form.GZIP) {
      byte[] unpacked = Unpacking.gzip(received.body(), LARGEST_ARCHIVE);
      Received plain = received.withBody(unpacked, "");
      if (Form.of(plain) == Form.GZIP) {
        throw new Problem.Invalid("body", "gzip", "it is packed twice").toException();
      }
      return read(plain);
    }
    int limit = form == Form.ARCHIVE ? LARGEST_ARCHIVE : LARGEST_ARTICLE;
    if (received.body().length > limit) {
      throw new Problem.TooLarge("What came in", limit, "bytes").toException();
    }
    return switch (form) {
      case PAGE -> List.of(page(received));
      case TEXT -> List.of(text(received));
      case FEED -> feed(received);
      case ARCHIVE, GZIP -> new Archives(this).read(received);
    };
  }

  /// Reads a web archive of any size, packed or not, handing over its manuscripts one by one.
  ///
  /// @param received the day on which it came in
  public void readArchive(InputStream archive, LocalDate received, Consumer<Manuscript> each) {
    new Archives(this)
        .read(archive, new Received(new byte[0], "", Optional.empty(), received, Hints.NONE), each);
  }

  private Manuscript page(Received received) {
    String html = Characters.decode(received.body(), received.mediaType());
    Document page = Pages.parse(html, received.address());
    return page(page, Found.of(received.given()), received);
  }

  private Manuscript page(Document page, Found given, Received received) {
    SchemaOrg data = SchemaOrg.of(page);
    Found known = given.or(Pages.facts(page, data));
    List<String> text = PageBody.of(page, data.body());
    boolean whole = known.publishedAt().isPresent() && !known.authors().isEmpty();
    String language = Languages.of(String.join("\n", text), known.language());
    Found head = whole ? Found.NOTHING : PageHead.of(page, text, language, received.received());
    return manuscript(text, known.or(head), received);
  }

  private Manuscript text(Received received) {
    String text = Characters.decode(received.body(), received.mediaType());
    return manuscript(Lines.of(text), Found.of(received.given()), received);
  }

  private List<Manuscript> feed(Received received) {
    String xml = Characters.decode(received.body(), received.mediaType());
    return Feeds.entries(xml).stream().map(entry -> entry(entry, received)).toList();
  }

  private Manuscript entry(Feeds.Entry entry, Received received) {
    Document fragment = Pages.parse(entry.html(), entry.found().address());
    Received own = received.withAddress(entry.found().address());
    return manuscript(Blocks.of(fragment.body()), entry.found(), own);
  }

  private static Manuscript manuscript(List<String> lines, Found known, Received received) {
    if (lines.size() > MOST_PARAGRAPHS) {
      throw new Problem.TooLarge("The text of the article", MOST_PARAGRAPHS, "paragraphs")
          .toException();
    }
    String language = Languages.of(String.join("\n", lines), known.language());
    Edition edition = Edition.of(lines, known, language, received.received());
    CleanText text = CleanText.ofParagraphs(edition.paragraphs());
    if (text.isEmpty()) {
      throw new Problem.Invalid("body", start(lines), "no text of an article was found in it")
          .toException();
    }
    if (text.text().length() > LONGEST_TEXT) {
      throw new Problem.TooLarge("The text of the article", LONGEST_TEXT, "characters")
          .toException();
    }
    Found found = edition.found();
    return new Manuscript(
        text,
        Harmless.headline(found.headline()),
        Harmless.name(found.publisher()),
        Harmless.authors(found.authors()),
        notAfter(found.publishedAt(), received),
        edition.dateInferred(),
        address(received, found),
        language,
        Harmless.name(found.credit()),
        received.received());
  }

  /// A date far after the day on which the text came in is a mistake of the page.
  private static Optional<PartialDate> notAfter(Optional<PartialDate> date, Received received) {
    var dayAfterNext = received.received().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
    return date.filter(known -> known.earliest().isBefore(dayAfterNext));
  }

  private static Optional<String> address(Received received, Found found) {
    return received
        .address()
        .or(found::address)
        .filter(address -> address.length() <= LONGEST_ADDRESS);
  }

  private static String start(List<String> lines) {
    String all = CleanText.of(String.join(" ", lines.subList(0, Math.min(5, lines.size())))).text();
    return all.substring(0, Math.min(60, all.length()));
  }
}
