package org.outagraph.web.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Entity;
import org.outagraph.model.Fact;
import org.outagraph.model.Id;
import org.outagraph.model.Reference;
import org.outagraph.model.SearchDocument;
import org.outagraph.model.Text;
import org.outagraph.model.Value;

/// Reads the values that a property has for a thing. A statement that no claim carries any more is
/// none.
final class Traits {
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";

  private final KnowledgeBase base;

  Traits(KnowledgeBase base) {
    this.base = base;
  }

  List<Value> of(Id id, PropertyTerm property) {
    Optional<Entity> entity = base.entities().entity(id);
    if (entity.isEmpty()) {
      return List.of();
    }
    return property.iri().isPresent()
        ? said(entity.get(), property.iri().get())
        : worked(entity.get(), property.id());
  }

  private static List<Value> said(Entity entity, String property) {
    Stream<Value> attributes =
        entity.attributes().stream()
            .filter(attribute -> attribute.property().iri().equals(property))
            .flatMap(attribute -> attribute.values().stream());
    Stream<Value> facts =
        entity.facts().stream()
            .filter(fact -> fact.property().iri().equals(property))
            .filter(fact -> fact.subject().iri().equals(entity.id().iri()))
            .filter(fact -> fact.standing() != Fact.Standing.REFUTED)
            .map(Fact::object);
    return Stream.concat(attributes, facts).distinct().toList();
  }

  private List<Value> worked(Entity entity, String property) {
    return switch (property) {
      case "label" -> words(entity.labels());
      case "alias" -> words(entity.aliases());
      case "iri" -> List.of(new Value.Address(entity.id().iri()));
      case "description" -> words(document(entity.id()).map(SearchDocument::descriptions));
      case "claims" ->
          List.of(
              new Value.Amount(
                  java.math.BigDecimal.valueOf(
                      document(entity.id()).map(SearchDocument::weight).orElse(0))));
      case "wikidata" -> wikidata(entity);
      default -> facet(entity.id(), property);
    };
  }

  private static List<Value> words(List<Text> texts) {
    return texts.stream().<Value>map(Value.Words::new).toList();
  }

  private static List<Value> words(Optional<List<Text>> texts) {
    return texts.map(Traits::words).orElse(List.of());
  }

  private Optional<SearchDocument> document(Id id) {
    return base.entities().searchDocument(id);
  }

  private static List<Value> wikidata(Entity entity) {
    List<Value> ids = new ArrayList<>();
    entity.attributes().stream()
        .flatMap(attribute -> attribute.values().stream())
        .map(Traits::address)
        .flatMap(Optional::stream)
        .filter(iri -> iri.startsWith(WIKIDATA))
        .map(iri -> iri.substring(WIKIDATA.length()))
        .distinct()
        .forEach(item -> ids.add(new Value.Words(Text.of(item))));
    return ids;
  }

  private static Optional<String> address(Value value) {
    return switch (value) {
      case Value.Thing(Reference reference) -> Optional.of(reference.iri());
      case Value.Address(String url) -> Optional.of(url);
      case Value.Words _, Value.Amount _, Value.Span _, Value.When _, Value.Truth _ ->
          Optional.empty();
    };
  }

  /// What the search narrows by, which says the same for every kind of thing: its region is where
  /// it is, where it applies or whom it hit.
  private List<Value> facet(Id id, String field) {
    return document(id).map(SearchDocument::facets).map(facets -> facets.get(field)).stream()
        .flatMap(List::stream)
        .map(this::value)
        .toList();
  }

  private Value value(String facet) {
    Optional<Id> id = Id.ofCurie(facet);
    return id.flatMap(thing -> base.entities().label(thing))
        .<Value>map(label -> new Value.Thing(new Reference(id.orElseThrow().iri(), label)))
        .orElseGet(() -> new Value.Words(Text.of(facet)));
  }
}
