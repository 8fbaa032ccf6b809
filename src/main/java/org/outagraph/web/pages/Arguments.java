package org.outagraph.web.pages;

import java.util.List;
import java.util.Optional;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Question.Parameter;
import org.outagraph.model.Summary;
import org.outagraph.web.pages.AnswerView.Choice;

/// What is filled into a question, and what could be.
final class Arguments {
  private Arguments() {}

  /// A thing by its name, anything else as it was typed.
  static Shown shown(String value, Known known) {
    Optional<Id> id = Id.ofCurie(value);
    return id.map(thing -> Shown.link(name(thing, known), Addresses.page(thing)))
        .orElseGet(() -> Shown.plain(value));
  }

  static String name(Id id, Known known) {
    return known.label(id).orElseGet(() -> KindWords.capital(id.slug().replace('-', ' ')));
  }

  static List<Choice> choices(Parameter parameter, String given, Known known) {
    return Kind.ofPath(parameter.type()).map(known::choices).orElse(List.of()).stream()
        .map(thing -> choice(thing, given))
        .toList();
  }

  private static Choice choice(Summary thing, String given) {
    String curie = thing.id().curie();
    boolean chosen =
        given.equals(curie) || given.equals(thing.id().slug()) || given.equals(thing.id().iri());
    return new Choice(curie, thing.label(), chosen);
  }
}
