package org.outagraph.graph.entities;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.outagraph.graph.Applied;
import org.outagraph.graph.GraphStore;
import org.outagraph.graph.Prefixes;
import org.outagraph.graph.QuadChange;
import org.outagraph.graph.Validation;
import org.outagraph.model.Change;
import org.outagraph.model.Claim;
import org.outagraph.model.Entity;
import org.outagraph.model.Fact;
import org.outagraph.model.Id;

/// A small graph of made-up things in a real TDB2 store.
final class World implements AutoCloseable {
  private static final String VOCABULARY =
      """
      og:Vendor rdfs:subClassOf og:Organisation . og:Organisation rdfs:subClassOf og:Party .
      og:Publisher rdfs:subClassOf og:Organisation . og:Region rdfs:subClassOf og:Party .
      og:Product rdfs:subClassOf og:Party .
      og:affected rdfs:label "affected"@en . og:spared rdfs:label "spared"@en .
      og:startedAt rdfs:label "started at"@en . og:devicesAffected og:unit units:devices .
      """;

  private final GraphStore store = GraphStore.inMemory();

  /// A world in which these things are said, in Turtle without its prefixes.
  static World of(String... turtle) {
    World world = new World();
    world.add(VOCABULARY);
    Stream.of(turtle).forEach(world::add);
    return world;
  }

  /// Adds what is said, in Turtle without its prefixes.
  Applied add(String turtle) {
    String prefixes =
        Prefixes.standard().map().entrySet().stream()
            .map(World::declaration)
            .reduce("", String::concat);
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(prefixes + turtle, Lang.TURTLE).parse(graph);
    return apply(QuadChange.adding(graph.find().toList()).write());
  }

  Applied apply(Change change) {
    long next = store.version() + 1;
    return store.apply(change, Instant.EPOCH, Validation.OFF, any -> next, () -> {});
  }

  private static String declaration(Map.Entry<String, String> prefix) {
    return "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n";
  }

  /// A claim: `subject property object`, then what qualifies it.
  static String claim(String slug, String statement, String... qualifiers) {
    String[] said = statement.split(" ", 3);
    return "claims:%s a og:Claim, rdf:Statement ; rdf:subject %s ; rdf:predicate %s ; rdf:object %s"
            .formatted(slug, said[0], said[1], said[2])
        + Stream.of(qualifiers).map(" ; "::concat).reduce("", String::concat)
        + " .\n";
  }

  static String outage(String slug) {
    return "outages:%s a og:Outage ; rdfs:label \"%s outage\"@en .\n".formatted(slug, slug);
  }

  static String region(String slug, String name) {
    return "regions:%s a og:Region ; rdfs:label \"%s\"@en .\n".formatted(slug, name);
  }

  static String article(String slug, String publisher, String... more) {
    return "articles:%s a og:Article ; rdfs:label \"About %s\"@en ; og:publisher publishers:%s"
            .formatted(slug, slug, publisher)
        + Stream.of(more).map(" ; "::concat).reduce("", String::concat)
        + " .\n";
  }

  EntityReader reader() {
    return new EntityReader(store, Prefixes.standard());
  }

  Entity entity(String curie) {
    return reader().entity(id(curie)).orElseThrow();
  }

  Claim claim(String curie) {
    return reader().claim(id(curie)).orElseThrow();
  }

  /// The fact about the thing with that property and value, as they are labelled or named.
  Fact fact(String curie, String property, String object) {
    return entity(curie).facts().stream()
        .filter(fact -> fact.property().localName().equals(property))
        .filter(fact -> Order.words(fact.object()).equals(object))
        .findFirst()
        .orElseThrow(() -> new AssertionError(entity(curie).facts().toString()));
  }

  static Id id(String curie) {
    return Id.ofCurie(curie).orElseThrow();
  }

  @Override
  public void close() {
    store.close();
  }
}
