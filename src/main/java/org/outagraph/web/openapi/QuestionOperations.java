package org.outagraph.web.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.outagraph.model.Kind;
import org.outagraph.model.Question;
import org.outagraph.model.Question.Expectation;

/// Each question as an operation of its own, typed by what its file says; its examples are what the
/// file expects an answer to.
final class QuestionOperations {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /// The parameters that every question takes.
  private static final List<String> SHARED =
      List.of("AnswerFormat", "Include", "Rows", "Cursor", "KnownAt", "ValidAt", "Version");

  private QuestionOperations() {}

  static void addTo(ObjectNode paths, List<Question> questions) {
    for (Question question : questions) {
      paths.putObject("/api/questions/" + question.name()).set("get", operation(question));
    }
  }

  private static ObjectNode operation(Question question) {
    ObjectNode node = NODES.objectNode();
    node.put("operationId", "ask-" + question.name());
    node.putArray("tags").add("questions");
    node.put("summary", question.title()).put("description", question.why());
    ArrayNode parameters = node.putArray("parameters");
    question.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
    SHARED.forEach(name -> parameters.addObject().put("$ref", "#/components/parameters/" + name));
    ObjectNode contents =
        node.putObject("responses")
            .putObject("200")
            .put("description", "The answer; each row with its claims.")
            .putObject("content");
    contents.putObject("application/json").set("schema", answer(question));
    contents.putObject("text/csv").putObject("schema").put("type", "string");
    node.set("x-examples", examples(question));
    return node;
  }

  private static ObjectNode parameter(Question.Parameter parameter) {
    ObjectNode node = NODES.objectNode();
    node.put("name", parameter.name()).put("in", "query");
    node.put("description", parameter.description() + kind(parameter.type()));
    node.put("required", parameter.required());
    ObjectNode schema = node.putObject("schema");
    switch (parameter.type()) {
      case "number" -> schema.put("type", "number");
      case "date" ->
          schema
              .put("type", "string")
              .put("pattern", "^\\d{4}(-\\d{2}(-\\d{2}(T.*)?)?)?$")
              .put("description", "A date as exact as you know it: 2024, 2024-07, 2024-07-19.");
      default -> schema.put("type", "string");
    }
    return node;
  }

  private static String kind(String type) {
    return Kind.ofPath(type)
        .map(kind -> " Give its slug, its id (`%s:…`) or its name.".formatted(kind.path()))
        .orElse("");
  }

  /// The envelope with the members that a row of this question has.
  private static ObjectNode answer(Question question) {
    ObjectNode row = NODES.objectNode().put("type", "object").put("additionalProperties", false);
    ObjectNode properties = row.putObject("properties");
    for (Question.Column column : question.columns()) {
      properties.set(column.name(), cell(column));
    }
    ObjectNode schema = NODES.objectNode();
    ArrayNode all = schema.putArray("allOf");
    all.addObject().put("$ref", "#/components/schemas/Answer");
    all.addObject().putObject("properties").putObject("results").set("items", row);
    return schema;
  }

  private static ObjectNode cell(Question.Column column) {
    ObjectNode node = NODES.objectNode().put("description", column.description());
    switch (column.type()) {
      case "thing", "text" -> node.put("$ref", "#/components/schemas/Cell");
      case "things" ->
          node.put("type", "array").putObject("items").put("$ref", "#/components/schemas/Cell");
      case "number" -> node.putArray("type").add("number").add("object");
      case "truth" -> node.put("type", "boolean");
      default -> node.put("type", "string");
    }
    return node;
  }

  /// Every set of arguments that the file expects something of, once, and one answer as CSV.
  private static ArrayNode examples(Question question) {
    Map<Map<String, String>, String> names = new LinkedHashMap<>();
    for (Expectation expectation : question.expectations()) {
      names.putIfAbsent(expectation.arguments(), "example-" + (names.size() + 1));
    }
    ArrayNode examples = NODES.arrayNode();
    names.forEach(
        (arguments, name) -> {
          ObjectNode example = examples.addObject().put("name", name);
          arguments.forEach(example.putObject("parameters")::put);
        });
    names.keySet().stream()
        .findFirst()
        .ifPresent(
            arguments -> {
              ObjectNode example = examples.addObject().put("name", "as-csv");
              ObjectNode parameters = example.putObject("parameters");
              arguments.forEach(parameters::put);
              parameters.put("format", "csv");
              example.put("type", "text/csv");
            });
    return examples;
  }
}
