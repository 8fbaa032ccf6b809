package org.outagraph.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.outagraph.model.Kind;
import org.outagraph.model.Question;
import org.outagraph.web.openapi.Operations.Operation;

/// The whole interface as an OpenAPI 3.1 document (<https://spec.openapis.org/oas/v3.1.1.html>):
/// what the files say, completed by what only the running server knows.
public final class ApiDescription {
  private static final String EXAMPLES = "x-examples";
  private static final List<String> HEADERS =
      List.of("Outagraph-Version", "RateLimit-Policy", "RateLimit");

  private ApiDescription() {}

  /// @param base the public address, if it is known
  /// @param problems the addresses of all types of problems
  public static ObjectNode of(
      Optional<String> base, List<String> problems, List<Question> questions) {
    ObjectNode document = ApiFiles.read();
    document.putArray("servers").addObject().put("url", base.orElse("/"));
    ArrayNode types =
        document.withObject("/components/schemas/Problem/properties/type").putArray("enum");
    problems.forEach(types::add);
    ArrayNode kinds = document.withObject("/components/schemas/Kind").putArray("enum");
    Arrays.stream(Kind.values()).map(Kind::path).forEach(kinds::add);
    QuestionOperations.addTo(document.withObject("/paths"), questions);
    for (Operation operation : Operations.of(document)) {
      complete(document, operation);
    }
    return document;
  }

  private static void complete(ObjectNode document, Operation operation) {
    ObjectNode responses = operation.node().withObject("/responses");
    responses.forEach(response -> addHeaders((ObjectNode) response, operation));
    for (String status : List.of("400", "429", "default")) {
      if (!responses.has(status)) {
        responses.putObject(status).put("$ref", "#/components/responses/Problem");
      }
    }
    List<ObjectNode> parameters = parameters(document, operation);
    for (JsonNode example : operation.node().path(EXAMPLES)) {
      parameters.forEach(parameter -> addExample(parameter, example));
      addBody(operation.node(), example);
    }
  }

  private static void addHeaders(ObjectNode response, Operation operation) {
    if (response.has("$ref")) {
      return;
    }
    ObjectNode headers = response.withObject("/headers");
    for (String name : HEADERS) {
      headers.putObject(name).put("$ref", "#/components/headers/" + name);
    }
    if (operation.method().equals("get") && !operation.isKeyed()) {
      headers.putObject("ETag").put("$ref", "#/components/headers/ETag");
    }
  }

  /// The operation's own parameters and its path's, without those that are shared by reference:
  /// these have examples that fit all.
  private static List<ObjectNode> parameters(ObjectNode document, Operation operation) {
    List<ObjectNode> parameters = new ArrayList<>();
    JsonNode path = document.path("paths").path(operation.path());
    for (JsonNode holder : List.of(path, operation.node())) {
      for (JsonNode parameter : holder.path("parameters")) {
        if (!parameter.has("$ref")) {
          parameters.add((ObjectNode) parameter);
        }
      }
    }
    return parameters;
  }

  /// The examples of one name, one for each parameter and one for the body, are one request.
  private static void addExample(ObjectNode parameter, JsonNode example) {
    JsonNode value = example.path("parameters").path(parameter.path("name").asText());
    if (!value.isMissingNode()) {
      ObjectNode told = parameter.withObject("/examples").putObject(example.path("name").asText());
      Optional.ofNullable(example.get("summary"))
          .ifPresent(summary -> told.set("summary", summary));
      told.set("value", value);
    }
  }

  private static void addBody(ObjectNode operation, JsonNode example) {
    String type = example.path("contentType").asText();
    if (operation.at("/requestBody/content").has(type)) {
      for (Map.Entry<String, JsonNode> content :
          operation.at("/requestBody/content").properties()) {
        if (content.getKey().equals(type)) {
          ((ObjectNode) content.getValue())
              .withObject("/examples")
              .putObject(example.path("name").asText())
              .set("value", example.path("body"));
        }
      }
    }
  }
}
