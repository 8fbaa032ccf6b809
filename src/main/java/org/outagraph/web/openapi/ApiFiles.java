package org.outagraph.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/// The files that describe the interface: `openapi.yaml` names the others, each of which adds paths
/// and components of its own.
final class ApiFiles {
  private static final String FIRST = "openapi";
  private static final String PARTS = "x-parts";
  private static final YAMLMapper YAML = new YAMLMapper();

  private ApiFiles() {}

  /// All of them as one document.
  static ObjectNode read() {
    ObjectNode whole = file(FIRST);
    for (JsonNode part : whole.remove(PARTS)) {
      add(whole, file(part.asText()), part.asText());
    }
    return whole;
  }

  private static void add(ObjectNode whole, ObjectNode part, String name) {
    addEach(whole.withObject("/paths"), part.path("paths"), name);
    for (Map.Entry<String, JsonNode> group : part.path("components").properties()) {
      addEach(whole.withObject("/components/" + group.getKey()), group.getValue(), name);
    }
    part.path("tags").forEach(whole.withArray("/tags")::add);
  }

  private static void addEach(ObjectNode whole, JsonNode part, String name) {
    for (Map.Entry<String, JsonNode> entry : part.properties()) {
      if (whole.has(entry.getKey())) {
        throw new IllegalStateException(name + ".yaml says again what " + entry.getKey() + " is");
      }
      whole.set(entry.getKey(), entry.getValue());
    }
  }

  private static ObjectNode file(String name) {
    try (InputStream in = ApiFiles.class.getResourceAsStream(name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("There is no " + name + ".yaml");
      }
      return (ObjectNode) YAML.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(name + ".yaml", e);
    }
  }
}
