package org.outagraph.ingest.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;

/// The line that the journal of the desk has for an article that came in.
final class ArticleText {
  private ArticleText() {}

  static ObjectNode write(ReceivedArticle article) {
    ReceivedArticle.About read = article.read();
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", article.id().curie());
    read.headline().ifPresent(headline -> node.put("headline", headline));
    read.publisher().ifPresent(publisher -> node.put("publisher", publisher));
    read.authors().forEach(node.withArray("authors")::add);
    read.publishedAt().ifPresent(date -> node.put("publishedAt", date.lexical()));
    node.put("dateInferred", read.dateInferred());
    read.address().ifPresent(address -> node.put("address", address));
    node.put("language", read.language());
    read.credit().ifPresent(credit -> node.put("credit", credit));
    node.put("received", read.received().toString());
    node.put("hash", article.hash()).put("length", article.length());
    article
        .copy()
        .ifPresent(
            copy ->
                node.putObject("copy")
                    .put("original", copy.original().curie())
                    .put("similarity", copy.similarity()));
    article.outages().forEach(match -> node.withArray("outages").add(write(match)));
    ObjectNode dropped = node.putObject("dropped");
    new TreeMap<>(article.dropped()).forEach(dropped::put);
    return node;
  }

  private static ObjectNode write(OutageMatch match) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("outage", ClaimText.write(match.outage()));
    match.startedAt().ifPresent(date -> node.put("startedAt", date.lexical()));
    node.put("score", match.score());
    match.reasons().forEach(node.withArray("reasons")::add);
    return node;
  }

  static ReceivedArticle read(JsonNode node, Instant at) {
    var fields = JsonFields.of(node);
    Map<String, Integer> dropped = new TreeMap<>();
    node.path("dropped")
        .properties()
        .forEach(entry -> dropped.put(entry.getKey(), entry.getValue().asInt()));
    List<OutageMatch> outages = new ArrayList<>();
    node.path("outages").forEach(match -> outages.add(match(match)));
    return new ReceivedArticle(
        fields.id("id", fields.needText("id")),
        at,
        new ReceivedArticle.About(
            fields.text("headline"),
            fields.text("publisher"),
            fields.texts("authors"),
            fields.date("publishedAt"),
            node.path("dateInferred").asBoolean(),
            fields.text("address"),
            fields.needText("language"),
            fields.text("credit"),
            LocalDate.parse(fields.needText("received"))),
        fields.needText("hash"),
        node.path("length").asInt(),
        fields
            .object("copy")
            .map(
                copy ->
                    new CopyLink(
                        copy.id("original", copy.needText("original")),
                        copy.node().path("similarity").asDouble())),
        outages,
        dropped,
        true);
  }

  private static OutageMatch match(JsonNode node) {
    var fields = JsonFields.of(node);
    Optional<PartialDate> startedAt = fields.date("startedAt");
    return new OutageMatch(
        party(node.path("outage")),
        startedAt,
        node.path("score").asDouble(),
        fields.texts("reasons"));
  }

  static Party party(JsonNode node) {
    if (node.isTextual()) {
      return new Party.Known(Id.ofCurie(node.asText()).orElseThrow());
    }
    return new Party.Newcomer(
        Kind.ofPath(node.path("kind").asText()).orElseThrow(), node.path("name").asText());
  }
}
