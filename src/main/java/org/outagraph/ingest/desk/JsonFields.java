package org.outagraph.ingest.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.model.Id;
import org.outagraph.model.Nearest;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

/// Reads the fields of a JSON object, and tells which one is wrong and what would be right.
///
/// @param node the object
/// @param at where it is, such as `count.`; empty at the top
public record JsonFields(JsonNode node, String at) {
  public static JsonFields of(JsonNode node) {
    if (!node.isObject()) {
      throw new Problem.Invalid("the body", node.getNodeType().toString(), "send a JSON object")
          .toException();
    }
    return new JsonFields(node, "");
  }

  /// Refuses every field that is not one of these.
  public JsonFields allow(Set<String> names) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                throw new Problem.Unknown(
                        "field",
                        at + name,
                        Nearest.to(name, names),
                        names.stream().sorted().toList())
                    .toException();
              }
            });
    return this;
  }

  public boolean has(String name) {
    return node.hasNonNull(name);
  }

  public Optional<JsonFields> object(String name) {
    return has(name)
        ? Optional.of(
            new JsonFields(need(name, node.get(name).isObject(), "an object"), name + "."))
        : Optional.empty();
  }

  /// Words that are not blank, in one line and without characters that cannot be seen.
  public Optional<String> text(String name) {
    return raw(name)
        .map(text -> CleanText.of(text).text().replace('\n', ' '))
        .filter(text -> !text.isEmpty());
  }

  /// A text as it is.
  public Optional<String> raw(String name) {
    return has(name)
        ? Optional.of(need(name, node.get(name).isTextual(), "a text").asText())
        : Optional.empty();
  }

  public String needText(String name) {
    return text(name).orElseThrow(() -> invalid(name, "", "it is needed").toException());
  }

  public Optional<Boolean> truth(String name) {
    return has(name)
        ? Optional.of(need(name, node.get(name).isBoolean(), "true or false").asBoolean())
        : Optional.empty();
  }

  public Optional<BigDecimal> number(String name) {
    return has(name)
        ? Optional.of(need(name, node.get(name).isNumber(), "a number").decimalValue())
        : Optional.empty();
  }

  public Optional<Integer> integer(String name) {
    return has(name)
        ? Optional.of(need(name, node.get(name).isInt(), "a whole number").asInt())
        : Optional.empty();
  }

  /// A list of texts; one text alone is a list of one.
  public List<String> texts(String name) {
    if (!has(name)) {
      return List.of();
    }
    JsonNode value = node.get(name);
    if (value.isTextual()) {
      return List.of(value.asText());
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : need(name, value.isArray(), "a list of texts")) {
      texts.add(need(name, item.isTextual(), "a list of texts", item).asText());
    }
    return texts;
  }

  public Optional<PartialDate> date(String name) {
    try {
      return text(name).map(PartialDate::parse);
    } catch (ProblemException e) {
      throw e.problem() instanceof Problem.Invalid(var field, var value, var reason)
          ? new Problem.Invalid(at + name, value, reason).toException(e)
          : e;
    }
  }

  public Id id(String name, String text) {
    return Id.ofCurie(text)
        .or(() -> Id.ofIri(text))
        .orElseThrow(
            () -> invalid(name, text, "write an id such as outages:kakao-2022-10").toException());
  }

  /// One of the values that a closed set has.
  public <T> Optional<T> oneOf(String name, List<T> values, Function<T, String> word) {
    return text(name)
        .map(
            text ->
                values.stream()
                    .filter(value -> word.apply(value).equals(text))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            invalid(
                                    name,
                                    text,
                                    "it is one of "
                                        + values.stream()
                                            .map(word)
                                            .collect(Collectors.joining(", ")))
                                .toException()));
  }

  public Problem.Invalid invalid(String name, String value, String reason) {
    return new Problem.Invalid(at + name, value, reason);
  }

  private JsonNode need(String name, boolean fits, String what) {
    return need(name, fits, what, node.path(name));
  }

  private JsonNode need(String name, boolean fits, String what, JsonNode value) {
    if (!fits) {
      throw invalid(name, value.toString(), "write " + what).toException();
    }
    return value;
  }
}
