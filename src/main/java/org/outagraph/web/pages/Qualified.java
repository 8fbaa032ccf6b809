package org.outagraph.web.pages;

import java.util.List;
import java.util.Optional;
import org.outagraph.model.Claim;
import org.outagraph.model.Names;
import org.outagraph.model.Qualifier;
import org.outagraph.model.Reference;
import org.outagraph.model.Text;
import org.outagraph.model.Value;

/// Finds a claim's qualifiers by the name of their property.
final class Qualified {
  private final Claim claim;

  Qualified(Claim claim) {
    this.claim = claim;
  }

  List<Value> all(String property) {
    return claim.qualifiers().stream()
        .filter(qualifier -> is(qualifier, property))
        .map(Qualifier::value)
        .toList();
  }

  Optional<Value> one(String property) {
    return all(property).stream().findFirst();
  }

  Optional<Text> words(String property) {
    return one(property)
        .flatMap(
            value ->
                value instanceof Value.Words(Text text) ? Optional.of(text) : Optional.empty());
  }

  Optional<Reference> thing(String property) {
    return one(property)
        .flatMap(
            value ->
                value instanceof Value.Thing(Reference thing)
                    ? Optional.of(thing)
                    : Optional.empty());
  }

  static boolean is(Qualifier qualifier, String property) {
    return qualifier.property().iri().equals(Names.ONTOLOGY + property);
  }
}
