package org.outagraph.ingest.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.outagraph.graph.entities.EntityReader;
import org.outagraph.model.Citation;
import org.outagraph.model.Entity;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Reference;
import org.outagraph.model.Value;
import org.outagraph.model.WebAddress;

/// Finds out who published an article: by the name that it prints, else by whose articles lie at
/// the same host.
///
/// @param graph what is known
record Publishers(EntityReader graph) {
  private static final int LENGTH = 40;
  private static final int USUAL_LIMIT = 300;

  /// A publisher.
  ///
  /// @param id its id
  /// @param name its name, if it is not in the graph yet
  record Found(Id id, Optional<String> name) {}

  Found of(ReceivedArticle.About article) {
    Optional<WebAddress> address = article.address().flatMap(WebAddress::read);
    return article
        .publisher()
        .map(this::named)
        .or(() -> address.flatMap(this::atHost).map(id -> new Found(id, Optional.empty())))
        .or(() -> address.map(at -> named(at.host())))
        .orElseGet(() -> named("publisher not named"));
  }

  /// The publisher of that name, or a newcomer.
  Found named(String name) {
    for (List<Kind> kinds :
        List.of(List.of(Kind.PUBLISHERS), List.of(Kind.ORGANISATIONS, Kind.VENDORS))) {
      Set<Id> known = graph.named(kinds, name);
      if (!known.isEmpty()) {
        return new Found(known.iterator().next(), Optional.empty());
      }
    }
    return new Found(fresh(Slugs.of(name, LENGTH)), Optional.of(name));
  }

  /// An id that no other publisher has.
  private Id fresh(String slug) {
    Id id = new Id(Kind.PUBLISHERS, slug);
    for (int i = 2; graph.knows(id) || graph.fate(id).isPresent(); i++) {
      id = new Id(Kind.PUBLISHERS, slug + "-" + i);
    }
    return id;
  }

  private Optional<Id> atHost(WebAddress address) {
    return graph.lookup(address).nearest().stream()
        .filter(article -> isAt(article, address.host()))
        .flatMap(article -> article.publisher().stream())
        .flatMap(publisher -> publisher.id().stream())
        .findFirst();
  }

  private static boolean isAt(Citation article, String host) {
    return article
        .address()
        .flatMap(WebAddress::read)
        .filter(at -> at.host().equals(host))
        .isPresent();
  }

  /// Who published an article of the graph.
  Optional<Id> ofKnown(Id article) {
    return attribute(article, "publisher")
        .flatMap(value -> value instanceof Value.Thing(Reference it) ? it.id() : Optional.empty());
  }

  /// How many characters a quote from a publisher may have.
  int quoteLimit(Id publisher) {
    return attribute(publisher, "quoteLimit")
        .map(value -> value instanceof Value.Amount(var number) ? number.intValue() : USUAL_LIMIT)
        .orElse(USUAL_LIMIT);
  }

  Optional<Value> attribute(Id thing, String name) {
    return graph.entity(thing).stream()
        .map(Entity::attributes)
        .flatMap(List::stream)
        .filter(attribute -> attribute.property().localName().equals(name))
        .flatMap(attribute -> attribute.values().stream())
        .findFirst();
  }
}
