package org.outagraph.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;

/// The few JSON steps that every door needs.
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /// A list of strings.
  static ArrayNode words(Collection<String> words) {
    ArrayNode list = array();
    words.forEach(list::add);
    return list;
  }

  /// A list, each item written by the function.
  static <T> ArrayNode list(Collection<T> items, Function<T, ? extends JsonNode> form) {
    ArrayNode list = array();
    items.forEach(item -> list.add(form.apply(item)));
    return list;
  }

  static JsonNode text(String value) {
    return TextNode.valueOf(value);
  }

  static JsonNode number(BigDecimal value) {
    return DecimalNode.valueOf(value);
  }

  static JsonNode truth(boolean value) {
    return BooleanNode.valueOf(value);
  }

  static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Reply reply(JsonNode node) {
    return Reply.ok(Reply.JSON, bytes(node));
  }
}
