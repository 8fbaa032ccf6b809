package org.outagraph.graph;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.outagraph.model.Change;
import org.outagraph.model.OwnsState;

/// A real store in memory with the small, made-up ontology, and a list for a journal.
@OwnsState("a test's own world, used by one thread")
final class SmallGraph implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  static final Path ONTOLOGY = Path.of("src/test/resources/small-ontology");
  static final String PREFIXES =
      Prefixes.standard().map().entrySet().stream()
          .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
          .collect(Collectors.joining());

  final GraphStore store;
  final List<Change> journal = new ArrayList<>();
  final List<Change> derived = new ArrayList<>();
  private Instant now = NOON;

  private SmallGraph(Ontology ontology) {
    store = GraphStore.inMemory(ontology);
  }

  /// With the vocabulary and a few names.
  static SmallGraph open() {
    SmallGraph graph = new SmallGraph(Ontology.read(ONTOLOGY));
    graph.apply(graph.store.vocabularyChange());
    graph.add(
        """
        outages:blackout a og:Outage ; rdfs:label "Blackout"@en .
        regions:ES a og:Region ; rdfs:label "Spain"@en ; og:partOf regions:150 .
        regions:PT a og:Region ; rdfs:label "Portugal"@en ; og:partOf regions:150 .
        regions:150 a og:Region ; rdfs:label "Europe"@en ; og:partOf regions:001 .
        regions:001 a og:Region ; rdfs:label "World"@en .
        organisations:grid a og:Organisation ; rdfs:label "Grid"@en .
        articles:old a og:Article ; rdfs:label "Old news"@en ; og:publishedAt "2025-04-28"^^xsd:date .
        articles:new a og:Article ; rdfs:label "New news"@en ; og:publishedAt "2025-05"^^xsd:gYearMonth .
        articles:undated a og:Article ; rdfs:label "Undated news"@en .
        """);
    return graph;
  }

  static SmallGraph empty() {
    return empty(ONTOLOGY);
  }

  /// Without anything but the rules and shapes of another ontology.
  static SmallGraph empty(Path ontology) {
    return new SmallGraph(Ontology.read(ontology));
  }

  static Set<Triple> triples(String turtle) {
    TurtleFile file = TurtleFile.read("test.ttl", PREFIXES + turtle);
    if (!file.faults().isEmpty()) {
      throw new IllegalArgumentException(file.faults().toString());
    }
    return Set.copyOf(file.triples());
  }

  Applied add(String turtle) {
    return apply(QuadChange.adding(triples(turtle)).write());
  }

  Applied delete(String turtle) {
    return apply(QuadChange.of(triples(turtle), Set.of()).write());
  }

  Applied apply(Change change) {
    return apply(change, Validation.ON);
  }

  Applied apply(Change change, Validation validation) {
    now = now.plusSeconds(1);
    return store.apply(
        change,
        now,
        validation,
        settled -> {
          journal.add(settled.stored());
          derived.add(settled.derived());
          return journal.size();
        },
        () -> {});
  }

  /// What the journal has, from the beginning.
  Stream<Recorded> recorded() {
    return IntStream.range(0, journal.size())
        .mapToObj(
            i -> new Recorded(i + 1L, NOON.plusSeconds(i + 1L), journal.get(i), derived.get(i)));
  }

  boolean ask(String pattern) {
    return store.read(
        graph -> {
          try (QueryExec query =
              QueryExec.dataset(graph).query(PREFIXES + "ASK { " + pattern + " }").build()) {
            return query.ask();
          }
        });
  }

  /// The first variable's values, written as in files and sorted.
  List<String> select(String query) {
    return store.read(
        graph -> {
          try (QueryExec execution = QueryExec.dataset(graph).query(PREFIXES + query).build()) {
            RowSet rows = execution.select();
            List<String> values = new ArrayList<>();
            rows.forEachRemaining(
                row -> values.add(Words.of(row.get(rows.getResultVars().getFirst()))));
            return values.stream().sorted().toList();
          }
        });
  }

  /// Everything in the default graph but the version.
  Set<Triple> triples() {
    return store.read(
        graph ->
            graph
                .getDefaultGraph()
                .find()
                .filterDrop(triple -> triple.getPredicate().equals(Vocabulary.VERSION))
                .toSet());
  }

  @Override
  public void close() {
    store.close();
  }
}
