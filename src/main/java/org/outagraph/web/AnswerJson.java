package org.outagraph.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.outagraph.model.Answer;
import org.outagraph.model.Question;
import org.outagraph.model.Reference;
import org.outagraph.model.Value;

/// The JSON form of questions and their answers: a row is an object with one member for each
/// column.
final class AnswerJson {
  private AnswerJson() {}

  static ObjectNode of(AnswerPage page) {
    Answer answer = page.answer();
    ObjectNode node = Json.object().put("version", answer.version());
    node.set("question", brief(answer.question()));
    ObjectNode arguments = node.putObject("arguments");
    answer.arguments().forEach(arguments::put);
    node.put("complete", answer.complete());
    node.putObject("total")
        .put("value", answer.rows().size())
        .put("relation", answer.complete() ? "eq" : "gte");
    node.set("columns", columns(answer.question()));
    node.set("results", Json.list(page.rows(), row -> row(answer.question().columns(), row)));
    page.next().ifPresent(next -> node.put("next", next));
    return node;
  }

  private static ObjectNode row(List<Question.Column> columns, List<List<Value>> cells) {
    ObjectNode node = Json.object();
    for (int i = 0; i < columns.size(); i++) {
      cell(node, columns.get(i), cells.get(i));
    }
    return node;
  }

  private static void cell(ObjectNode row, Question.Column column, List<Value> values) {
    if (column.type().equals("things")) {
      row.set(column.name(), Json.list(values, AnswerJson::plain));
    } else if (!values.isEmpty()) {
      row.set(column.name(), plain(values.getFirst()));
    }
  }

  /// The shortest honest form: a thing stays an object, the others are plain JSON values.
  private static JsonNode plain(Value value) {
    return switch (value) {
      case Value.Thing(Reference reference) -> ValueJson.of(reference);
      case Value.Words(var text) -> Json.text(text.value());
      case Value.Amount(var number) -> Json.number(number);
      case Value.Span span -> ValueJson.of(span);
      case Value.When(var date) -> Json.text(date.lexical());
      case Value.Truth(var truth) -> Json.truth(truth);
      case Value.Address(var url) -> Json.text(url);
    };
  }

  /// Name and title, as in lists.
  static ObjectNode brief(Question question) {
    return Json.object()
        .put("id", "/api/questions/" + question.name())
        .put("name", question.name())
        .put("title", question.title());
  }

  /// Everything that the question's file says.
  static ObjectNode full(Question question) {
    ObjectNode node = brief(question).put("why", question.why());
    node.set(
        "parameters",
        Json.list(
            question.parameters(),
            parameter ->
                Json.object()
                    .put("name", parameter.name())
                    .put("type", parameter.type())
                    .put("required", parameter.required())
                    .put("description", parameter.description())));
    node.set("columns", columns(question));
    return node.put("query", question.query());
  }

  private static JsonNode columns(Question question) {
    return Json.list(
        question.columns(),
        column ->
            Json.object()
                .put("name", column.name())
                .put("type", column.type())
                .put("description", column.description()));
  }
}
