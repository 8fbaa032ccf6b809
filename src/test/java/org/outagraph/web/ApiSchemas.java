package org.outagraph.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Checks JSON against the schemas of the interface's description, and that against the schema of
/// such descriptions.
final class ApiSchemas {
  private static final String OPENAPI = "/spec.openapis.org/oas/3.1/schema/2022-10-07";
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final JsonNode document;
  private final Map<JsonNode, Schema> known = new ConcurrentHashMap<>();

  ApiSchemas(JsonNode document) {
    this.document = document;
  }

  /// What is wrong with the document itself.
  List<String> faultsOfDocument() {
    try (InputStream in = ApiSchemas.class.getResourceAsStream(OPENAPI)) {
      String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return faults(REGISTRY.getSchema(schema, InputFormat.JSON), document.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What is wrong with some JSON that has to follow a schema of the document.
  List<String> faults(JsonNode schema, String json) {
    return faults(known.computeIfAbsent(schema, this::compiled), json);
  }

  private Schema compiled(JsonNode schema) {
    ObjectNode whole = Json.object();
    whole.putArray("allOf").add(schema);
    whole.set("components", document.path("components"));
    return REGISTRY.getSchema(whole.toString(), InputFormat.JSON);
  }

  private static List<String> faults(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .distinct()
        .limit(10)
        .toList();
  }
}
