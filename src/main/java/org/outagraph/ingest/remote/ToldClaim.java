package org.outagraph.ingest.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A claim as a model told it; nothing of it is checked but its form.
record ToldClaim(
    String subject,
    String property,
    Optional<String> object,
    Optional<String> date,
    Optional<BigDecimal> low,
    Optional<BigDecimal> high,
    Optional<String> unit,
    Optional<String> qualifier,
    boolean asserts,
    Optional<String> level,
    List<String> because,
    Optional<String> speaker,
    String quote,
    double confidence) {

  /// Reads one, if it has the form that was asked for.
  static Optional<ToldClaim> of(JsonNode node) {
    boolean isForm =
        node.path("subject").isTextual()
            && node.path("property").isTextual()
            && node.path("quote").isTextual()
            && node.path("asserts").isBoolean();
    if (!isForm) {
      return Optional.empty();
    }
    List<String> because = new ArrayList<>();
    node.path("because").forEach(reason -> because.add(reason.asText()));
    return Optional.of(
        new ToldClaim(
            node.path("subject").asText(),
            node.path("property").asText(),
            text(node, "object"),
            text(node, "date"),
            number(node, "low"),
            number(node, "high"),
            text(node, "unit"),
            text(node, "qualifier"),
            node.path("asserts").asBoolean(),
            text(node, "level"),
            because,
            text(node, "speaker"),
            node.path("quote").asText(),
            Math.clamp(node.path("confidence").asDouble(0.5), 0, 1)));
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.of(node.path(name))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank());
  }

  private static Optional<BigDecimal> number(JsonNode node, String name) {
    return Optional.of(node.path(name)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
  }
}
