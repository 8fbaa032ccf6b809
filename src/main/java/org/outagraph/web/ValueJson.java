package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.outagraph.model.Id;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Reference;
import org.outagraph.model.Text;
import org.outagraph.model.Value;

/// The JSON form of values: an object whose `type` says how to read it.
final class ValueJson {
  private ValueJson() {}

  static ObjectNode of(Value value) {
    return switch (value) {
      case Value.Thing(Reference reference) -> of(reference).put("type", "thing");
      case Value.Words(Text text) -> of(text).put("type", "text");
      case Value.Amount(var number) -> typed("number").put("value", number);
      case Value.Span(var low, var high) -> typed("range").put("low", low).put("high", high);
      case Value.When(PartialDate date) -> of(date).put("type", "date");
      case Value.Truth(boolean truth) -> typed("truth").put("value", truth);
      case Value.Address(String url) -> typed("address").put("value", url);
    };
  }

  /// `id` and `label`, with `kind` and `slug` where the thing is one of ours.
  static ObjectNode of(Reference reference) {
    ObjectNode node = Json.object().put("id", reference.iri()).put("label", reference.label());
    reference.id().ifPresent(id -> name(node, id));
    return node;
  }

  /// Adds `kind` and `slug`.
  static ObjectNode name(ObjectNode node, Id id) {
    return node.put("kind", id.kind().path()).put("slug", id.slug());
  }

  static ObjectNode of(Text text) {
    ObjectNode node = Json.object().put("value", text.value());
    return text.language().isEmpty() ? node : node.put("language", text.language());
  }

  static ObjectNode of(PartialDate date) {
    return Json.object()
        .put("value", date.lexical())
        .put("precision", date.precision().name().toLowerCase(Locale.ROOT));
  }

  private static ObjectNode typed(String type) {
    return Json.object().put("type", type);
  }
}
