package org.outagraph.web.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.outagraph.model.Attribute;
import org.outagraph.model.Entity;
import org.outagraph.model.Fact;
import org.outagraph.model.Text;
import org.outagraph.model.Value;

/// A thing in a few lines, to tell it from its namesakes.
///
/// @param kind what it is
/// @param label the name to show
/// @param description one sentence, if there is one
/// @param aliases other names in one line; empty if there are none
/// @param lines what is said of it, shortest first
/// @param page the address of its page
public record PreviewView(
    String kind,
    String label,
    Optional<String> description,
    String aliases,
    List<String> lines,
    String page) {
  private static final int MOST = 5;
  private static final int MOST_ALIASES = 6;

  static PreviewView of(Entity entity, Optional<String> description, String address) {
    List<String> facts =
        entity.facts().stream()
            .filter(fact -> fact.standing() == Fact.Standing.STANDS)
            .filter(fact -> fact.subject().iri().equals(entity.id().iri()))
            .map(fact -> fact.property().label() + ": " + words(fact.object()))
            .toList();
    List<String> attributes = entity.attributes().stream().map(PreviewView::line).toList();
    return new PreviewView(
        entity.id().kind().singular(),
        entity.label(),
        description,
        entity.aliases().stream()
            .map(Text::value)
            .limit(MOST_ALIASES)
            .collect(Collectors.joining(" · ")),
        java.util.stream.Stream.concat(facts.stream(), attributes.stream())
            .filter(line -> line.length() < 90)
            .distinct()
            .limit(MOST)
            .toList(),
        address + "/" + entity.id().path());
  }

  private static String line(Attribute attribute) {
    return attribute.property().label()
        + ": "
        + attribute.values().stream().map(PreviewView::words).collect(Collectors.joining(", "));
  }

  private static String words(Value value) {
    return switch (value) {
      case Value.Thing(var reference) -> reference.label();
      case Value.Words(var text) -> text.value();
      case Value.Amount(var number) -> number.toPlainString();
      case Value.Span(var low, var high) -> low.toPlainString() + "–" + high.toPlainString();
      case Value.When(var date) -> date.lexical();
      case Value.Truth(boolean truth) -> truth ? "yes" : "no";
      case Value.Address(String url) -> url;
    };
  }
}
