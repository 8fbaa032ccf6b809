package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.outagraph.graph.entities.EntityReader;
import org.outagraph.ingest.claims.ProposedClaim;
import org.outagraph.ingest.claims.Speaker;
import org.outagraph.ingest.claims.Statement;
import org.outagraph.ingest.desk.ClaimText;
import org.outagraph.ingest.desk.Decision;
import org.outagraph.ingest.desk.Desk;
import org.outagraph.ingest.desk.Proposal;
import org.outagraph.ingest.desk.SameMatter;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.ingest.text.Span;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Id;

/// The JSON form of proposals, for reviewers.
final class ProposalJson {
  private static final int CONTEXT = 300;

  private final EntityReader graph;
  private final Desk desk;

  ProposalJson(KnowledgeBase base, Desk desk) {
    this.graph = base.entities();
    this.desk = desk;
  }

  static String address(Proposal proposal) {
    return "/api/proposals/" + proposal.id();
  }

  ObjectNode of(Proposal proposal) {
    ObjectNode node =
        Json.object()
            .put("id", proposal.id())
            .put("href", address(proposal))
            .put("status", ClaimJson.lower(proposal.status()))
            .put("article", proposal.article().curie());
    desk.article(proposal.article())
        .flatMap(article -> article.read().headline())
        .ifPresent(headline -> node.put("headline", headline));
    node.set("claim", ClaimText.write(proposal.now()));
    node.set("labels", labels(proposal.now().claim()));
    if (proposal.status() == Proposal.Status.ACCEPTED) {
      node.put("accepted", "/" + proposal.claim().path());
    }
    node.set("decisions", Json.list(proposal.decisions(), ProposalJson::decision));
    return node;
  }

  /// With the words around the quote, and with what the graph says already.
  ObjectNode whole(Proposal proposal, SameMatter matter) {
    ObjectNode node = of(proposal);
    if (!proposal.now().equals(proposal.read())) {
      node.set("asRead", ClaimText.write(proposal.read()));
    }
    desk.article(proposal.article())
        .flatMap(desk::text)
        .ifPresent(text -> node.set("context", context(text, proposal.now().claim().quote())));
    ObjectNode known = node.putObject("known");
    known.set("agreeing", Json.list(matter.agreeing(), ClaimJson::of));
    known.set("contradicting", Json.list(matter.contradicting(), ClaimJson::of));
    known.set("others", Json.list(matter.others(), ClaimJson::of));
    return node;
  }

  private static ObjectNode context(CleanText text, Span quote) {
    String all = text.text();
    int start = Math.max(0, quote.start() - CONTEXT);
    int end = Math.min(all.length(), quote.end() + CONTEXT);
    start += start > 0 && Character.isLowSurrogate(all.charAt(start)) ? 1 : 0;
    end -= end < all.length() && Character.isLowSurrogate(all.charAt(end)) ? 1 : 0;
    return Json.object()
        .put("before", all.substring(start, quote.start()))
        .put("quote", text.at(quote))
        .put("after", all.substring(quote.end(), end));
  }

  /// The names of the things that the claim speaks of, by their ids.
  private ObjectNode labels(ProposedClaim claim) {
    ObjectNode labels = Json.object();
    Stream<Id> ids =
        Stream.of(
                id(claim.subject()),
                claim.statement() instanceof Statement.Thing(Party party)
                    ? id(party)
                    : Optional.<Id>empty(),
                claim.about().flatMap(ProposalJson::id),
                claim.speaker() instanceof Speaker.Known(Id speaker)
                    ? Optional.of(speaker)
                    : Optional.<Id>empty())
            .flatMap(Optional::stream);
    Stream.concat(ids, claim.because().stream())
        .forEach(id -> graph.label(id).ifPresent(label -> labels.put(id.curie(), label)));
    return labels;
  }

  private static Optional<Id> id(Party party) {
    return party instanceof Party.Known(Id id) ? Optional.of(id) : Optional.empty();
  }

  private static ObjectNode decision(Decision decision) {
    ObjectNode node =
        Json.object()
            .put("step", ClaimJson.lower(decision.step()))
            .put("reviewer", decision.reviewer())
            .put("why", decision.why())
            .put("at", decision.at().toString());
    decision.version().ifPresent(version -> node.put("version", version));
    return node;
  }
}
