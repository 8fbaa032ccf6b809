package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.outagraph.ingest.desk.ClaimText;
import org.outagraph.ingest.desk.CopyLink;
import org.outagraph.ingest.desk.Desk;
import org.outagraph.ingest.desk.Proposal;
import org.outagraph.ingest.desk.Receipt;
import org.outagraph.ingest.desk.ReceivedArticle;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.knowledge.KnowledgeBase;

/// The JSON form of articles that came in, for reviewers.
final class ReceivedJson {
  private final KnowledgeBase base;
  private final Desk desk;

  ReceivedJson(KnowledgeBase base, Desk desk) {
    this.base = base;
    this.desk = desk;
  }

  static String address(ReceivedArticle article) {
    return "/api/received/" + article.id().slug();
  }

  ObjectNode of(Receipt receipt) {
    return of(receipt.article())
        .put("outcome", ClaimJson.lower(receipt.outcome()).replace('_', '-'));
  }

  ObjectNode of(ReceivedArticle article) {
    ReceivedArticle.About read = article.read();
    ObjectNode node =
        Json.object()
            .put("id", article.id().curie())
            .put("href", address(article))
            .put("receivedAt", article.at().toString())
            .put("inGraph", base.entities().knows(article.id()));
    read.headline().ifPresent(headline -> node.put("headline", headline));
    read.publisher().ifPresent(publisher -> node.put("publisher", publisher));
    node.set("authors", Json.words(read.authors()));
    read.publishedAt().ifPresent(date -> node.put("publishedAt", date.lexical()));
    node.put("dateInferred", read.dateInferred());
    read.address().ifPresent(address -> node.put("address", address));
    node.put("language", read.language());
    read.credit().ifPresent(credit -> node.put("credit", credit));
    node.put("contentHash", article.hash()).put("length", article.length());
    node.put("hasText", article.hasText());
    article.copy().ifPresent(copy -> node.set("copyOf", copy(copy)));
    node.set("outages", Json.list(article.outages(), ReceivedJson::match));
    List<Proposal> proposals = desk.proposals(article.id());
    ObjectNode counts = node.putObject("proposals").put("total", proposals.size());
    Arrays.stream(Proposal.Status.values())
        .forEach(
            status ->
                counts.put(
                    ClaimJson.lower(status),
                    proposals.stream().filter(one -> one.status() == status).count()));
    counts.put("href", "/api/proposals?status=any&article=" + article.id().slug());
    ObjectNode dropped = node.putObject("dropped");
    new TreeMap<>(article.dropped()).forEach(dropped::put);
    return node;
  }

  private static ObjectNode copy(CopyLink copy) {
    return Json.object()
        .put("original", copy.original().curie())
        .put("similarity", copy.similarity());
  }

  private static ObjectNode match(OutageMatch match) {
    ObjectNode node = Json.object();
    node.set("outage", ClaimText.write(match.outage()));
    match.startedAt().ifPresent(date -> node.put("startedAt", date.lexical()));
    node.put("score", match.score());
    node.set("reasons", Json.words(match.reasons()));
    return node;
  }
}
