package org.outagraph.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Answer;
import org.outagraph.model.Problem;
import org.outagraph.model.Question;
import org.outagraph.web.pages.Pages;

/// The question files as typed operations: the list, and each with its answer.
final class QuestionDoor {
  private static final List<String> OFFERED = List.of(Reply.JSON, AnswerCsv.MEDIA_TYPE);

  private final KnowledgeBase base;
  private final Pages pages;
  private final Turns turns;

  QuestionDoor(KnowledgeBase base, Pages pages, Turns turns) {
    this.base = base;
    this.pages = pages;
    this.turns = turns;
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
    Answer answer = ask(request);
    Reply reply =
        type.equals(AnswerCsv.MEDIA_TYPE)
            ? Reply.ok(type, AnswerCsv.of(answer))
            : Json.reply(AnswerJson.of(answer));
    return reply.with("Vary", "Accept");
  }

  private static String form(Request request) {
    return request
        .one("format")
        .map(
            name ->
                switch (name) {
                  case "json" -> Reply.JSON;
                  case "csv" -> AnswerCsv.MEDIA_TYPE;
                  default -> throw new Problem.Invalid("format", name, "json or csv").toException();
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
            ? pages.answer(ask(request), base.version())
            : pages.question(question, base.version()));
  }

  private Answer ask(Request request) {
    Question question = base.questions().questions().named(request.part("name"));
    Set<String> names = new LinkedHashSet<>();
    question.parameters().forEach(parameter -> names.add(parameter.name()));
    names.add("format");
    request.allow(names);
    names.remove("format");
    Map<String, String> arguments = new LinkedHashMap<>();
    for (String name : names) {
      request
          .one(name)
          .filter(value -> !value.isBlank())
          .ifPresent(value -> arguments.put(name, value));
    }
    return turns.take(
        request,
        "question " + question.name(),
        base.queries().limits(),
        run -> base.questions().answer(question.name(), arguments, run));
  }
}
