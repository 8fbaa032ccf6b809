package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.outagraph.model.Id;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Reference;
import org.outagraph.model.SearchDocument;
import org.outagraph.model.Text;
import org.outagraph.model.Value;
import org.outagraph.web.reconcile.Candidate;
import org.outagraph.web.reconcile.EntityType;
import org.outagraph.web.reconcile.PropertyTerm;

/// The JSON forms of the Reconciliation Service API 0.2.
final class ReconcileJson {
  private ReconcileJson() {}

  static ObjectNode result(List<Candidate> candidates) {
    ObjectNode node = Json.object();
    node.set("result", Json.list(candidates, ReconcileJson::candidate));
    return node;
  }

  private static ObjectNode candidate(Candidate candidate) {
    ObjectNode node = Json.object().put("id", candidate.id().path()).put("name", candidate.name());
    candidate.description().ifPresent(description -> node.put("description", description));
    node.set("type", Json.list(candidate.types(), ReconcileJson::type));
    node.put("score", candidate.score()).put("match", candidate.match());
    ArrayNode features = node.putArray("features");
    candidate
        .features()
        .forEach(
            (name, value) -> {
              ObjectNode feature = features.addObject().put("id", name);
              if (value instanceof Boolean truth) {
                feature.put("value", truth);
              } else {
                feature.put("value", ((Number) value).doubleValue());
              }
            });
    return node;
  }

  static ObjectNode type(EntityType type) {
    return Json.object().put("id", type.id()).put("name", type.title());
  }

  static ObjectNode property(PropertyTerm term) {
    ObjectNode node = Json.object().put("id", term.id()).put("name", term.name());
    term.description().ifPresent(description -> node.put("description", description));
    return node;
  }

  /// A column as the answer to an extension names it.
  static ObjectNode column(PropertyTerm term) {
    ObjectNode node = Json.object().put("id", term.id()).put("name", term.name());
    term.range().ifPresent(range -> node.set("type", type(range)));
    return node;
  }

  static ObjectNode thing(SearchDocument document) {
    Id id = document.id();
    ObjectNode node = Json.object().put("id", id.path()).put("name", document.label());
    document.descriptions().stream()
        .findFirst()
        .map(Text::value)
        .ifPresent(description -> node.put("description", description));
    node.set("notable", Json.list(EntityType.of(id.kind()), ReconcileJson::type));
    return node;
  }

  /// A cell of an extension. Only an exact time is a date there: a day would be given a midnight.
  static ObjectNode cell(Value value) {
    return switch (value) {
      case Value.Thing(Reference reference) ->
          reference
              .id()
              .map(id -> Json.object().put("id", id.path()).put("name", reference.label()))
              .orElseGet(() -> Json.object().put("str", reference.iri()));
      case Value.Words(Text words) -> Json.object().put("str", words.value());
      case Value.Amount(BigDecimal number) -> number(number);
      case Value.Span(BigDecimal low, BigDecimal high) ->
          Json.object().put("str", low.toPlainString() + "–" + high.toPlainString());
      case Value.When(PartialDate date) ->
          Json.object().put(date.lexical().contains("T") ? "date" : "str", date.lexical());
      case Value.Truth(boolean truth) -> Json.object().put("str", Boolean.toString(truth));
      case Value.Address(String url) -> Json.object().put("str", url);
    };
  }

  private static ObjectNode number(BigDecimal number) {
    boolean isWhole = number.stripTrailingZeros().scale() <= 0;
    return isWhole && number.precision() - number.scale() <= 18
        ? Json.object().put("int", number.longValueExact())
        : Json.object().put("float", number);
  }
}
