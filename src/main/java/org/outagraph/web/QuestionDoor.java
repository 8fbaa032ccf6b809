package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Answer;
import org.outagraph.model.Claim;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Problem;
import org.outagraph.model.Question;
import org.outagraph.model.Standpoint;
import org.outagraph.web.citations.CitationForm;
import org.outagraph.web.pages.Pages;

/// The question files as typed operations: the list, and each with its answer.
final class QuestionDoor {
  private static final Set<String> PAGE = Set.of("format");
  private static final Set<String> API = Set.copyOf(Question.RESERVED);
  private static final int USUAL = 100;
  private static final int MOST = 10_000;
  private static final int MOST_CLAIMS = 2_000;
  private static final List<String> OFFERED =
      Stream.concat(Stream.of(Reply.JSON, AnswerCsv.MEDIA_TYPE), CitationForm.mediaTypes().stream())
          .toList();

  private final KnowledgeBase base;
  private final Pages pages;
  private final Turns turns;
  private final Citing citing;

  QuestionDoor(KnowledgeBase base, Pages pages, Turns turns, Citing citing) {
    this.base = base;
    this.pages = pages;
    this.turns = turns;
    this.citing = citing;
  }

  Reply list(Request request) {
    request.allow();
    List<Question> all = base.questions().questions().all();
    var node = Json.object().put("version", base.version());
    node.putObject("total").put("value", all.size()).put("relation", "eq");
    node.set("results", Json.list(all, AnswerJson::full));
    return Json.reply(node);
  }

  Reply answer(Request request) {
    String type = form(request);
    Asking asking = asking(request, API);
    AnswerPage page = page(request, asking);
    Reply reply =
        CitationForm.ofType(type)
            .map(cited -> citation(cited, from(request, page.answer())))
            .orElseGet(() -> rows(type, page, request));
    return page.next()
        .map(
            next ->
                reply.with("Link", "<" + request.withParameter("cursor", next) + ">; rel=\"next\""))
        .orElse(reply)
        .atVersion(page.answer().version())
        .with("Vary", "Accept");
  }

  /// The answer, with the claims that its rows name where they are wanted: each once, in full.
  private ObjectNode withClaims(AnswerPage page, Request request) {
    ObjectNode node = AnswerJson.of(page);
    Optional<String> include = request.one("include");
    if (include.isEmpty()) {
      return node;
    }
    if (!include.get().equals("claims")) {
      throw new Problem.Unknown("include", include.get(), List.of("claims")).toException();
    }
    Set<Id> named = page.things(Kind.CLAIMS);
    if (named.size() > MOST_CLAIMS) {
      throw new Problem.TooLarge(
              "The answer with its claims (ask for fewer rows with limit)", MOST_CLAIMS, "claims")
          .toException();
    }
    Standpoint there = request.standpoint().pinned(page.answer().version());
    List<Claim> claims = base.entities(there).claims(named);
    node.putObject("included").set("claims", Json.list(claims, ClaimJson::of));
    return node;
  }

  private static String isWhole(AnswerPage page) {
    return Boolean.toString(page.answer().complete() && page.next().isEmpty());
  }

  private AnswerPage page(Request request, Asking asking) {
    Optional<String> cursor = request.one("cursor");
    if (cursor.isEmpty() && request.one("limit").isEmpty()) {
      return AnswerPage.whole(ask(request, asking, request.standpoint()));
    }
    int limit = request.number("limit", USUAL, 1, MOST);
    String asked = asking + " " + request.date("knownAt") + " " + request.date("validAt");
    Optional<RowCursor> place = cursor.map(text -> RowCursor.read(text, asked));
    Standpoint standpoint =
        place
            .map(known -> request.standpoint().pinned(known.version()))
            .orElseGet(request::standpoint);
    Answer answer = ask(request, asking, standpoint);
    return AnswerPage.of(answer, place.map(RowCursor::row).orElse(0), limit, asked);
  }

  private Reply citation(CitationForm form, Answer answer) {
    return Citing.reply(form, citing.entries(answer), answer.question().name());
  }

  /// The answer with the dates that it was asked for from, which a citation has to name.
  private static Answer from(Request request, Answer answer) {
    Map<String, String> arguments = new LinkedHashMap<>(answer.arguments());
    for (String date : List.of("knownAt", "validAt")) {
      request.one(date).ifPresent(given -> arguments.put(date, given));
    }
    return new Answer(
        answer.question(), arguments, answer.version(), answer.rows(), answer.complete());
  }

  private Reply rows(String type, AnswerPage page, Request request) {
    return type.equals(AnswerCsv.MEDIA_TYPE)
        ? Reply.ok(type, AnswerCsv.of(page)).with("Outagraph-Complete", isWhole(page))
        : Json.reply(withClaims(page, request));
  }

  private static String form(Request request) {
    return request
        .one("format")
        .map(
            name ->
                switch (name) {
                  case "json" -> Reply.JSON;
                  case "csv" -> AnswerCsv.MEDIA_TYPE;
                  default ->
                      CitationForm.ofFormat(name)
                          .map(CitationForm::mediaType)
                          .orElseThrow(() -> unknownFormat(name));
                })
        .orElseGet(
            () ->
                request
                    .accept()
                    .best(OFFERED)
                    .orElseThrow(
                        () ->
                            new Problem.NotAcceptable(request.accept().header(), OFFERED)
                                .toException()));
  }

  private static RuntimeException unknownFormat(String name) {
    return new Problem.Invalid("format", name, "json, csv, bibtex, csl or ris").toException();
  }

  Reply listPage(Request request) {
    request.allow();
    return Reply.html(pages.questions(base.questions().questions().all(), base.version()));
  }

  Reply answerPage(Request request) {
    Question question = base.questions().questions().named(request.part("name"));
    boolean ready =
        question.parameters().stream()
            .filter(Question.Parameter::required)
            .allMatch(
                parameter -> request.one(parameter.name()).filter(v -> !v.isBlank()).isPresent());
    return Reply.html(
        ready
            ? pages.answer(ask(request, asking(request, PAGE), Standpoint.NOW), base.version())
            : pages.question(question, base.version()));
  }

  /// A question with what was filled in.
  private record Asking(String question, Map<String, String> arguments) {}

  private Asking asking(Request request, Set<String> others) {
    Question question = base.questions().questions().named(request.part("name"));
    Set<String> names = new LinkedHashSet<>();
    question.parameters().forEach(parameter -> names.add(parameter.name()));
    Set<String> all = new LinkedHashSet<>(names);
    all.addAll(others);
    request.allow(all);
    Map<String, String> arguments = new LinkedHashMap<>();
    for (String name : names) {
      request
          .one(name)
          .filter(value -> !value.isBlank())
          .ifPresent(value -> arguments.put(name, value));
    }
    return new Asking(question.name(), arguments);
  }

  private Answer ask(Request request, Asking asking, Standpoint standpoint) {
    return turns.take(
        request,
        "question " + asking.question(),
        base.queries().limits(),
        run ->
            base.questions()
                .answer(asking.question(), asking.arguments(), base.perspective(standpoint), run));
  }
}
