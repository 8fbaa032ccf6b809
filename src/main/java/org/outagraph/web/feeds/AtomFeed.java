package org.outagraph.web.feeds;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A feed as Atom (RFC 4287), page by page (RFC 5005, section 3).
final class AtomFeed {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  /// What XML 1.0 cannot hold, even escaped.
  private static final Pattern UNSPEAKABLE =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;

  private AtomFeed(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static byte[] of(Feed feed) {
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory()
              .createXMLStreamWriter(document, StandardCharsets.UTF_8.name());
      new AtomFeed(xml).write(feed);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return document.toByteArray();
  }

  private void write(Feed feed) throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    text("id", feed.id());
    text("title", feed.title());
    text("updated", feed.updated().toString());
    xml.writeStartElement("author");
    text("name", Feed.AUTHOR);
    xml.writeEndElement();
    link("self", FeedForm.ATOM.mediaType(), feed.at(feed.atom()));
    link("alternate", "text/html", feed.at(feed.home()));
    link("alternate", FeedForm.JSON.mediaType(), feed.at(feed.json()));
    Optional<String> next = feed.next().map(feed::at);
    if (next.isPresent()) {
      link("next", FeedForm.ATOM.mediaType(), next.get());
    }
    for (FeedItem item : feed.items()) {
      entry(feed, item);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(Feed feed, FeedItem item) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("entry");
    text("id", item.id().iri());
    text("title", item.title());
    text("published", item.recorded().toString());
    text("updated", item.recorded().toString());
    link("alternate", "text/html", feed.page(item));
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", item.id().kind().path());
    text("summary", item.summary().orElse(item.title()));
    xml.writeEndElement();
  }

  private void text(String name, String words) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(UNSPEAKABLE.matcher(words).replaceAll(" "));
    xml.writeEndElement();
  }

  private void link(String relation, String type, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address);
  }
}
