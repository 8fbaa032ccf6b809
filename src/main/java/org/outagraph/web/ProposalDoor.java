package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.outagraph.ingest.desk.ClaimText;
import org.outagraph.ingest.desk.Desk;
import org.outagraph.ingest.desk.JsonFields;
import org.outagraph.ingest.desk.Proposal;
import org.outagraph.ingest.desk.ProposalChoice;
import org.outagraph.ingest.desk.Reviews.Reviewer;
import org.outagraph.ingest.desk.SameMatter;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Problem;

/// `/api/proposals`: the claims that wait for a reviewer, and what is decided on them.
final class ProposalDoor {
  static final Set<String> PARAMETERS =
      Set.of("status", "article", "outage", "property", "minConfidence", "text", "limit", "cursor");
  private static final Set<String> CLAIM =
      Stream.concat(
              ClaimText.EDITABLE.stream(),
              Stream.of("article", "confidence", "reasons", "extractedBy"))
          .collect(Collectors.toUnmodifiableSet());
  private static final int USUAL = 50;
  private static final int MOST = 500;
  private static final String ANY = "any";

  private final KnowledgeBase base;
  private final Desk desk;

  ProposalDoor(KnowledgeBase base, Desk desk) {
    this.base = base;
    this.desk = desk;
  }

  /// `GET /api/proposals`
  Reply list(Request request) {
    request.allow(PARAMETERS);
    ProposalChoice choice =
        new ProposalChoice(
            status(request.one("status").orElse("pending")),
            request.one("article").map(text -> id("article", text, Kind.ARTICLES)),
            request.one("outage").map(text -> id("outage", text, Kind.OUTAGES)),
            request.one("property").map(name -> name.replaceFirst("^og:", "")),
            confidence(request.one("minConfidence")),
            request.one("text").filter(text -> !text.isBlank()));
    ProposalChoice.Page page =
        choice.page(
            desk,
            request.one("cursor").map(ProposalDoor::after).orElse(0L),
            request.number("limit", USUAL, 1, MOST));
    ProposalJson form = new ProposalJson(base, desk);
    ObjectNode node = Json.object().put("version", base.version());
    node.putObject("total").put("value", page.total()).put("relation", "eq");
    node.set("results", Json.list(page.proposals(), form::of));
    page.next().ifPresent(last -> node.put("next", "p" + last));
    return Json.reply(node);
  }

  private static Optional<Proposal.Status> status(String given) {
    List<String> known =
        Stream.concat(Stream.of(Proposal.Status.values()).map(ClaimJson::lower), Stream.of(ANY))
            .toList();
    if (!known.contains(given)) {
      throw new Problem.Unknown("status", given, known).toException();
    }
    return Stream.of(Proposal.Status.values())
        .filter(status -> ClaimJson.lower(status).equals(given))
        .findFirst();
  }

  private static double confidence(Optional<String> given) {
    if (given.isEmpty()) {
      return 0;
    }
    if (!given.get().matches("0|1|0?\\.\\d{1,9}|1\\.0{1,9}")) {
      throw new Problem.Invalid("minConfidence", given.get(), "a number from 0 to 1").toException();
    }
    return Double.parseDouble(given.get());
  }

  private static long after(String cursor) {
    if (!cursor.matches("p\\d{1,15}")) {
      throw new Problem.Invalid("cursor", cursor, "give the next of a page").toException();
    }
    return Long.parseLong(cursor.substring(1));
  }

  /// An id of a kind, its slug alone will do.
  static Id id(String field, String text, Kind kind) {
    return Id.ofCurie(text)
        .or(() -> Id.ofIri(text))
        .or(() -> Id.isSlug(text) ? Optional.of(new Id(kind, text)) : Optional.empty())
        .filter(id -> id.kind() == kind)
        .orElseThrow(
            () ->
                new Problem.Invalid(field, text, "write an id such as " + kind.path() + ":…")
                    .toException());
  }

  /// `GET /api/proposals/{id}`
  Reply one(Request request) {
    request.allow();
    Proposal proposal = desk.proposal(request.part("id"));
    return Json.reply(
        new ProposalJson(base, desk)
            .whole(proposal, SameMatter.of(base.entities(), proposal))
            .put("version", base.version()));
  }

  /// `POST /api/proposals`
  Reply propose(Request request) {
    JsonFields body = ReviewRequest.body(request, CLAIM);
    Reviewer reviewer = ReviewRequest.reviewer(request, body);
    Id article = id("article", body.needText("article"), Kind.ARTICLES);
    Proposal proposal = desk.propose(article, body.node(), reviewer.name());
    return Json.reply(new ProposalJson(base, desk).of(proposal))
        .withStatus(201)
        .with("Location", ProposalJson.address(proposal));
  }

  /// `POST /api/proposals/{id}/accept`: fields of the body are edits.
  Reply accept(Request request) {
    JsonFields body = ReviewRequest.body(request, ClaimText.EDITABLE);
    ObjectNode edits = ((ObjectNode) body.node()).deepCopy();
    edits.remove(List.of("reviewer", "why"));
    Reviewer reviewer = ReviewRequest.reviewer(request, body);
    return decided(desk.reviews().accept(List.of(request.part("id")), edits, reviewer).getFirst());
  }

  /// `POST /api/proposals/{id}/reject`
  Reply reject(Request request) {
    JsonFields body = ReviewRequest.body(request, Set.of());
    Reviewer reviewer = ReviewRequest.reviewer(request, body);
    return decided(desk.reviews().reject(List.of(request.part("id")), reviewer).getFirst());
  }

  /// `POST /api/proposals/{id}/revert`
  Reply revert(Request request) {
    JsonFields body = ReviewRequest.body(request, Set.of());
    Reviewer reviewer = ReviewRequest.reviewer(request, body);
    return decided(desk.reviews().revert(request.part("id"), reviewer));
  }

  /// `POST /api/proposals/accept`: several as one change.
  Reply acceptAll(Request request) {
    JsonFields body = ReviewRequest.body(request, Set.of("ids"));
    Reviewer reviewer = ReviewRequest.reviewer(request, body);
    return decided(desk.reviews().accept(ids(body), Json.object(), reviewer));
  }

  /// `POST /api/proposals/reject`: several at once.
  Reply rejectAll(Request request) {
    JsonFields body = ReviewRequest.body(request, Set.of("ids"));
    Reviewer reviewer = ReviewRequest.reviewer(request, body);
    return decided(desk.reviews().reject(ids(body), reviewer));
  }

  private static List<String> ids(JsonFields body) {
    List<String> ids = body.texts("ids").stream().distinct().toList();
    if (ids.isEmpty() || ids.size() > MOST) {
      throw new Problem.Invalid("ids", ids.size() + " ids", "give from 1 to " + MOST).toException();
    }
    return ids;
  }

  private Reply decided(Proposal proposal) {
    return Json.reply(new ProposalJson(base, desk).of(proposal).put("version", base.version()));
  }

  private Reply decided(List<Proposal> proposals) {
    ObjectNode node = Json.object().put("version", base.version());
    node.set("results", Json.list(proposals, new ProposalJson(base, desk)::of));
    return Json.reply(node);
  }
}
