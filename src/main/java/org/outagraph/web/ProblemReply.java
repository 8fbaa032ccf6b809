package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.outagraph.model.Problem;
import org.outagraph.model.Violation;

/// Tells a problem as a problem document (RFC 9457).
final class ProblemReply {
  static final String MEDIA_TYPE = "application/problem+json";

  private ProblemReply() {}

  static Reply of(Problem problem) {
    ProblemForm form = ProblemForm.of(problem);
    ObjectNode document = document(form, problem.sentence());
    addMembers(document, problem);
    Reply reply = reply(form, document);
    if (problem instanceof Problem.WrongMethod wrong) {
      reply = reply.with("Allow", Methods.allow(wrong.allowed()));
    }
    if (problem instanceof Problem.Unauthorized(var wrong)) {
      String realm = "Bearer realm=\"outagraph\"";
      reply = reply.with("WWW-Authenticate", wrong ? realm + ", error=\"invalid_token\"" : realm);
    }
    return ProblemForm.retryAfter(problem).map(reply::withRetryAfter).orElse(reply);
  }

  /// What the server refused before any door saw it.
  static Reply of(ProblemForm form, String detail) {
    return reply(form, document(form, detail));
  }

  /// A fault of ours; the number leads to it in the log.
  static Reply internal(String number) {
    ObjectNode document =
        document(
            ProblemForm.INTERNAL, "Something went wrong here. It is in the log as " + number + ".");
    return reply(ProblemForm.INTERNAL, document.put("instance", "urn:uuid:" + number));
  }

  private static Reply reply(ProblemForm form, ObjectNode document) {
    return new Reply(form.status(), MEDIA_TYPE, Json.bytes(document), java.util.Map.of());
  }

  private static ObjectNode document(ProblemForm form, String detail) {
    return Json.object()
        .put("type", "/problems/" + form.name())
        .put("title", form.title())
        .put("status", form.status())
        .put("detail", detail);
  }

  private static void addMembers(ObjectNode document, Problem problem) {
    switch (problem) {
      case Problem.NotFound p -> document.set("nearest", Json.words(p.nearest()));
      case Problem.Gone p -> document.put("what", p.what());
      case Problem.Moved p -> document.put("id", p.from().iri()).put("replacedBy", p.to().iri());
      case Problem.Withdrawn p -> {
        document.put("id", p.id().iri()).put("because", p.why());
        p.when().ifPresent(date -> document.set("withdrawnAt", ValueJson.of(date)));
      }
      case Problem.Unknown p -> {
        if (p.what().equals("parameter")) {
          document.put("parameter", p.name());
        } else {
          document.put("parameter", p.what()).put("value", p.name());
        }
        document.set("nearest", Json.words(p.nearest()));
        if (!p.known().isEmpty()) {
          document.set("known", Json.words(p.known()));
        }
      }
      case Problem.Invalid p -> document.put("parameter", p.field()).put("value", p.value());
      case Problem.Syntax p -> addPlace(document, p);
      case Problem.TooSlow p -> document.put("limit", p.limit().toString());
      case Problem.TooLarge p -> document.put("limit", p.limit()).put("unit", p.unit());
      case Problem.NotAcceptable p -> document.set("offered", Json.words(p.offered()));
      case Problem.UnsupportedMedia p -> document.set("accepted", Json.words(p.accepted()));
      case Problem.WrongMethod p -> document.set("allowed", Json.words(p.allowed()));
      case Problem.ShapesBroken p -> {
        var list = document.putArray("violations");
        for (Violation violation : p.violations()) {
          list.addObject()
              .put("file", violation.file())
              .put("line", violation.line())
              .put("node", violation.node())
              .put("message", violation.message());
        }
      }
      case Problem.Refused p -> document.put("what", p.what());
      case Problem.TooSlowlySent p -> document.put("bytesPerSecond", p.bytesPerSecond());
      case Problem.Unauthorized p -> {}
      case Problem.ReadOnly p -> {}
      case Problem.Stale p -> document.put("expected", p.expected()).put("current", p.current());
      case Problem.Conflict p -> document.put("what", p.what());
      case Problem.Misquoted p -> {
        document
            .put("quote", p.quote())
            .put("start", p.start())
            .put("end", p.end())
            .put("there", p.there());
        var places = document.putArray("places");
        p.places().forEach(places::add);
      }
      case Problem.TooMany p -> document.put("retryAfter", p.retryAfter().toString());
      case Problem.Unavailable p -> document.put("retryAfter", p.retryAfter().toString());
    }
  }

  private static void addPlace(ObjectNode document, Problem.Syntax fault) {
    document
        .put("language", fault.language())
        .put("line", fault.line())
        .put("column", fault.column());
    if (!fault.found().isEmpty()) {
      document.put("found", fault.found());
    }
    if (!fault.expected().isEmpty()) {
      document.set("expected", Json.words(fault.expected()));
    }
    if (!fault.declaration().isEmpty()) {
      document.put("declaration", fault.declaration());
    }
  }
}
