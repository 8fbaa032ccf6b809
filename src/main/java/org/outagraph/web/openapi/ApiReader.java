package org.outagraph.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.outagraph.web.openapi.Operations.Operation;
import org.outagraph.web.pages.ApiView;

/// Reads the description for people.
public final class ApiReader {
  private static final int OK = 200;

  private final JsonNode document;

  private ApiReader(JsonNode document) {
    this.document = document;
  }

  public static ApiView read(JsonNode document) {
    return new ApiReader(document).view();
  }

  private ApiView view() {
    List<Operation> all = Operations.of(document);
    List<ApiView.Group> groups = new ArrayList<>();
    for (JsonNode tag : document.path("tags")) {
      String name = tag.path("name").asText();
      List<ApiView.Operation> operations =
          all.stream()
              .filter(operation -> operation.node().path("tags").path(0).asText().equals(name))
              .map(this::operation)
              .toList();
      groups.add(new ApiView.Group(name, prose(tag.path("description")), operations));
    }
    return new ApiView(groups);
  }

  private ApiView.Operation operation(Operation operation) {
    JsonNode node = operation.node();
    List<String> mediaTypes = new ArrayList<>();
    JsonNode success = resolved(node.at("/responses/" + OK));
    success.path("content").fieldNames().forEachRemaining(mediaTypes::add);
    List<ApiView.Try> tries = new ArrayList<>();
    node.path("x-examples").forEach(example -> tries.add(attempt(operation, example)));
    return new ApiView.Operation(
        node.path("operationId").asText(),
        operation.method().toUpperCase(Locale.ROOT),
        operation.path(),
        node.path("summary").asText(),
        prose(node.path("description")),
        operation.isKeyed(),
        parameters(operation),
        mediaTypes,
        tries);
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private List<ApiView.Parameter> parameters(Operation operation) {
    JsonNode path = document.path("paths").path(operation.path());
    return Stream.of(path, operation.node())
        .flatMap(holder -> holder.path("parameters").valueStream())
        .map(this::resolved)
        .map(this::parameter)
        .toList();
  }

  private ApiView.Parameter parameter(JsonNode node) {
    JsonNode schema = resolved(node.path("schema"));
    boolean several = schema.path("type").asText().equals("array");
    JsonNode one = several ? resolved(schema.path("items")) : schema;
    List<String> choices = new ArrayList<>();
    one.path("enum").forEach(choice -> choices.add(choice.asText()));
    return new ApiView.Parameter(
        node.path("name").asText(),
        type(one, several),
        node.path("required").asBoolean(),
        prose(node.path("description")),
        choices);
  }

  /// Text without the marks of Markdown.
  private static String prose(JsonNode text) {
    return text.asText().replace("`", "").strip();
  }

  private static String type(JsonNode schema, boolean several) {
    String type = schema.path("type").asText("string");
    StringBuilder words = new StringBuilder(type.equals("string") ? "text" : type);
    if (schema.has("enum")) {
      words = new StringBuilder("one of");
    }
    if (schema.has("minimum") || schema.has("maximum")) {
      words.append(' ').append(schema.path("minimum").asText("…"));
      words.append('–').append(schema.path("maximum").asText("…"));
    }
    if (schema.has("default")) {
      words.append(", usually ").append(schema.path("default").asText());
    }
    return several ? "several: " + words : words.toString();
  }

  private static ApiView.Try attempt(Operation operation, JsonNode example) {
    String address = address(operation.path(), example.path("parameters"));
    boolean plain =
        operation.method().equals("get") && !example.has("headers") && !example.has("key");
    String name = example.path("name").asText().replace('-', ' ');
    return new ApiView.Try(
        example.path("summary").asText(name),
        plain ? address : command(operation, example, address),
        plain ? Optional.of(address) : Optional.empty(),
        example.path("status").asInt(OK));
  }

  private static String address(String path, JsonNode parameters) {
    String filled = path;
    StringBuilder query = new StringBuilder();
    for (Map.Entry<String, JsonNode> parameter : parameters.properties()) {
      String place = "{" + parameter.getKey() + "}";
      if (path.contains(place)) {
        filled = filled.replace(place, escaped(parameter.getValue().asText()));
        continue;
      }
      JsonNode given = parameter.getValue();
      for (JsonNode value : given.isArray() ? given : List.of(given)) {
        query.append(query.isEmpty() ? '?' : '&').append(escaped(parameter.getKey()));
        query.append('=').append(escaped(value.asText()));
      }
    }
    return filled + query;
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String command(Operation operation, JsonNode example, String address) {
    StringBuilder words = new StringBuilder("curl");
    if (!operation.method().equals("get")) {
      words.append(" -X ").append(operation.method().toUpperCase(Locale.ROOT));
    }
    example
        .path("headers")
        .properties()
        .forEach(header -> header(words, header.getKey(), header.getValue().asText()));
    if (example.has("key")) {
      header(words, "Authorization", "Bearer …");
    }
    if (example.has("contentType")) {
      header(words, "Content-Type", example.path("contentType").asText());
      words.append(" --data-binary ").append(quoted(example.path("body").asText()));
    }
    return words.append(' ').append(quoted(address)).toString();
  }

  private static void header(StringBuilder words, String name, String value) {
    words.append(" -H ").append(quoted(name + ": " + value));
  }

  private static String quoted(String text) {
    return "'" + text.strip().replace("'", "'\\''") + "'";
  }
}
