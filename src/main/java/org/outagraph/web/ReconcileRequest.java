package org.outagraph.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.outagraph.model.Nearest;
import org.outagraph.model.Problem;
import org.outagraph.web.reconcile.EntityType;
import org.outagraph.web.reconcile.Extension.Column;
import org.outagraph.web.reconcile.Mention;
import org.outagraph.web.reconcile.Mention.Evidence;
import org.outagraph.web.reconcile.Suggestions;

/// Reads what callers of the reconciliation service send as JSON, and tells what is wrong with it.
///
/// @param known where properties are looked up
record ReconcileRequest(Suggestions known) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Set<String> FIELDS =
      Set.of("query", "type", "limit", "properties", "type_strict");
  private static final int USUAL = 5;
  private static final int MOST = 100;
  private static final int MOST_IDS = 100;
  private static final int MOST_COLUMNS = 50;
  private static final int MOST_EVIDENCE = 20;

  /// Things and the columns that are asked of them.
  record Extended(List<String> ids, List<Column> columns) {}

  /// The mentions of a batch by the names that the caller gave them.
  Map<String, Mention> batch(String text) {
    JsonNode batch = object("queries", text);
    if (batch.size() > ReconcileManifest.BATCH) {
      throw new Problem.TooLarge("The batch", ReconcileManifest.BATCH, "queries").toException();
    }
    Map<String, Mention> mentions = new LinkedHashMap<>();
    batch
        .properties()
        .forEach(one -> mentions.put(one.getKey(), mention(one.getKey(), one.getValue())));
    return mentions;
  }

  /// The single query of version 0.1: a name, or an object as in a batch.
  Mention single(String text) {
    return text.strip().startsWith("{")
        ? mention("query", object("query", text))
        : mention("query", Json.object().put("query", text));
  }

  private static JsonNode object(String parameter, String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (!node.isObject()) {
        throw wrong(parameter, shortened(text), "send a JSON object");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new Problem.Syntax(
              "JSON in " + parameter,
              e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
              e.getLocation() == null ? 1 : e.getLocation().getColumnNr(),
              e.getOriginalMessage())
          .toException(e);
    }
  }

  private Mention mention(String where, JsonNode node) {
    if (!node.isObject()) {
      throw wrong(where, shortened(node.toString()), "send an object with query");
    }
    node.fieldNames()
        .forEachRemaining(
            field -> {
              if (!FIELDS.contains(field)) {
                throw new Problem.Unknown("field of " + where, field, Nearest.to(field, FIELDS))
                    .toException();
              }
            });
    Optional<String> name = words(node, "query");
    List<Evidence> evidence = evidence(where, node.path("properties"));
    if (name.isEmpty() && evidence.isEmpty()) {
      throw wrong(where, shortened(node.toString()), "give query, or properties, or both");
    }
    String strict = words(node, "type_strict").orElse("any");
    if (!List.of("any", "all", "should").contains(strict)) {
      throw wrong(where + ".type_strict", strict, "write any, all or should");
    }
    return new Mention(
        name,
        types(where, node.path("type")),
        !strict.equals("should"),
        limit(where, node.path("limit")),
        evidence);
  }

  private static Optional<String> words(JsonNode node, String field) {
    return Optional.of(node.path(field).asText("").strip()).filter(text -> !text.isEmpty());
  }

  private static int limit(String where, JsonNode limit) {
    if (limit.isMissingNode() || limit.isNull()) {
      return USUAL;
    }
    if (!limit.canConvertToInt() || limit.asInt() < 1) {
      throw wrong(where + ".limit", limit.asText(), "write a whole number from 1 to " + MOST);
    }
    return Math.min(MOST, limit.asInt());
  }

  /// OpenRefine sends a type as a word, as an object with an id, or as a list of either.
  private static Set<EntityType> types(String where, JsonNode given) {
    Set<EntityType> types = new LinkedHashSet<>();
    for (JsonNode one : given.isArray() ? given : List.of(given)) {
      String name = one.isObject() ? one.path("id").asText() : one.asText();
      if (!name.isEmpty() && !one.isNull()) {
        types.add(type(where + ".type", name));
      }
    }
    return types;
  }

  static EntityType type(String where, String name) {
    List<String> ids = java.util.Arrays.stream(EntityType.values()).map(EntityType::id).toList();
    return EntityType.named(name)
        .orElseThrow(
            () -> {
              List<String> nearest = Nearest.to(name, ids);
              return new Problem.Unknown(
                      "type at " + where, name, nearest.isEmpty() ? ids : nearest)
                  .toException();
            });
  }

  private List<Evidence> evidence(String where, JsonNode given) {
    List<Evidence> evidence = new ArrayList<>();
    for (JsonNode one : given) {
      String property = one.path("pid").asText(one.path("p").asText());
      List<String> values = values(one.path("v"));
      if (property.isEmpty()) {
        throw wrong(where + ".properties", shortened(one.toString()), "give pid and v");
      }
      if (!values.isEmpty()) {
        evidence.add(new Evidence(known.property(property, where + ".properties"), values));
      }
    }
    if (evidence.size() > MOST_EVIDENCE) {
      throw new Problem.TooLarge(where + ".properties", MOST_EVIDENCE, "properties").toException();
    }
    return evidence;
  }

  private static List<String> values(JsonNode given) {
    List<String> values = new ArrayList<>();
    for (JsonNode one : given.isArray() ? given : List.of(given)) {
      String text = one.isObject() ? one.path("id").asText() : one.asText();
      if (!text.isBlank()) {
        values.add(text.strip());
      }
    }
    return values;
  }

  /// What an extension asks for.
  Extended extension(String text) {
    JsonNode node = object("extend", text);
    JsonNode ids = node.path("ids");
    JsonNode columns = node.path("properties");
    if (!ids.isArray() || !columns.isArray()) {
      throw wrong("extend", shortened(text), "give ids and properties, both as lists");
    }
    if (ids.size() > MOST_IDS) {
      throw new Problem.TooLarge("ids", MOST_IDS, "ids").toException();
    }
    if (columns.size() > MOST_COLUMNS) {
      throw new Problem.TooLarge("properties", MOST_COLUMNS, "properties").toException();
    }
    List<String> all = new ArrayList<>();
    ids.forEach(id -> all.add(id.asText()));
    List<Column> asked = new ArrayList<>();
    columns.forEach(column -> asked.add(column(column)));
    return new Extended(all, asked);
  }

  private Column column(JsonNode given) {
    String name = given.isObject() ? given.path("id").asText() : given.asText();
    JsonNode settings = given.path("settings");
    settings
        .fieldNames()
        .forEachRemaining(
            setting -> {
              if (!Set.of("limit", "language").contains(setting)) {
                throw new Problem.Unknown(
                        "setting of " + name, setting, List.of("limit", "language"))
                    .toException();
              }
            });
    String limit = settings.path("limit").asText("0");
    if (!limit.matches("\\d{0,6}")) {
      throw wrong(name + ".limit", limit, "write a whole number; 0 is all");
    }
    return new Column(
        known.property(name, "properties"),
        limit.isEmpty() ? 0 : Integer.parseInt(limit),
        words(settings, "language"));
  }

  private static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }

  private static RuntimeException wrong(String where, String value, String right) {
    return new Problem.Invalid(where, value, right).toException();
  }
}
