package org.outagraph.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One request that the description of the interface shows, and what it says comes back.
///
/// @param path the path of the operation, with its parts in braces
/// @param method in capitals
/// @param operation what is said of the operation
/// @param node the example
record ApiExample(String path, String method, JsonNode operation, JsonNode node) {
  static List<ApiExample> of(JsonNode document) {
    List<ApiExample> examples = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
        for (JsonNode example : entry.getValue().path("x-examples")) {
          examples.add(
              new ApiExample(
                  path.getKey(),
                  entry.getKey().toUpperCase(Locale.ROOT),
                  entry.getValue(),
                  example));
        }
      }
    }
    return examples;
  }

  int status() {
    return node.path("status").asInt(200);
  }

  boolean isKeyed() {
    return node.path("key").asBoolean();
  }

  String mediaType() {
    String usual = status() < 400 ? Reply.JSON : ProblemReply.MEDIA_TYPE;
    return node.path("type").asText(usual);
  }

  /// The path with its parts and parameters filled in.
  String address() {
    String filled = path;
    StringBuilder query = new StringBuilder();
    for (Map.Entry<String, JsonNode> parameter : node.path("parameters").properties()) {
      String place = "{" + parameter.getKey() + "}";
      if (path.contains(place)) {
        filled = filled.replace(place, parameter.getValue().asText());
        continue;
      }
      Iterable<JsonNode> values =
          parameter.getValue().isArray() ? parameter.getValue() : List.of(parameter.getValue());
      for (JsonNode value : values) {
        query.append(query.isEmpty() ? '?' : '&').append(escaped(parameter.getKey()));
        query.append('=').append(escaped(value.asText()));
      }
    }
    return filled + query;
  }

  static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// The request, to another address if need be.
  HttpRequest.Builder request(LiveServer server, String address, String key) {
    HttpRequest.Builder request = server.request(address);
    for (Map.Entry<String, JsonNode> header : node.path("headers").properties()) {
      request.header(header.getKey(), header.getValue().asText());
    }
    if (isKeyed()) {
      request.header("Authorization", "Bearer " + key);
    }
    if (node.has("contentType")) {
      request.header("Content-Type", node.path("contentType").asText());
    }
    String body = node.path("body").asText("");
    return request.method(
        method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  @Override
  public String toString() {
    return method + " " + path + " " + node.path("name").asText() + " " + status();
  }
}
