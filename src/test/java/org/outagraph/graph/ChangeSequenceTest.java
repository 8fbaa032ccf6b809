package org.outagraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.outagraph.model.Change;
import org.outagraph.model.ProblemException;

/// What holds after any sequence of changes; the sequences are drawn by seed, so that a failing one
/// can be run again.
class ChangeSequenceTest {
  private static final int STEPS = 40;
  private static final List<String> REGIONS = List.of("ES", "PT", "150", "001");
  private static final List<String> PROPERTIES = List.of("og:affected", "og:spared");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void plainTriplesFollowClaimsAndReplayEndsInTheSameGraph(long seed) {
    Random random = new Random(seed);
    try (var graph = SmallGraph.open();
        var replayed = SmallGraph.empty()) {
      for (int step = 0; step < STEPS; step++) {
        change(graph, random);
        assertStatementsStandExactlyWhileClaimed(graph);
      }
      List.copyOf(graph.journal).forEach(entry -> replayed.apply(entry, Validation.OFF));
      assertThat(withoutInferredTimes(replayed)).isEqualTo(withoutInferredTimes(graph));
      assertThat(replayed.journal).isEqualTo(graph.journal);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35})
  void aGraphThatIsFilledAtOnceIsTheSame(long seed) {
    Random random = new Random(seed);
    try (var graph = SmallGraph.open();
        var filled = SmallGraph.empty()) {
      for (int step = 0; step < STEPS; step++) {
        change(graph, random);
      }
      filled.store.fill(graph::recorded);
      assertThat(filled.triples()).isEqualTo(graph.triples());
      assertThat(filled.store.version()).isEqualTo(graph.store.version());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void aChangeAndItsInverseLeaveTheGraphAsItWas(long seed) {
    Random random = new Random(seed);
    try (var graph = SmallGraph.open()) {
      for (int step = 0; step < STEPS; step++) {
        Set<Triple> before = withoutInferredTimes(graph);
        Change done = change(graph, random);
        graph.apply(QuadChange.read(done).inverse().write());
        assertThat(withoutInferredTimes(graph)).isEqualTo(before);
        graph.apply(done);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void whatWasStoredAndWhatWasDerivedMakeACopyWithoutRulesOrClaims(long seed) {
    Random random = new Random(seed);
    Set<Quad> copy = new HashSet<>();
    try (var graph = SmallGraph.open()) {
      for (int step = 0; step < STEPS; step++) {
        change(graph, random);
      }
      for (int entry = 0; entry < graph.journal.size(); entry++) {
        make(QuadChange.read(graph.journal.get(entry)), copy);
        make(QuadChange.read(graph.derived.get(entry)), copy);
      }
      assertThat(copy.stream().map(Quad::asTriple)).hasSameElementsAs(graph.triples());
    }
  }

  /// Every line has an effect, or it would not be there.
  private static void make(QuadChange change, Set<Quad> copy) {
    assertThat(copy).containsAll(change.deleted());
    copy.removeAll(change.deleted());
    assertThat(change.added()).noneMatch(copy::contains);
    copy.addAll(change.added());
  }

  /// Makes one random change that the store may refuse, and returns what came of it.
  private static Change change(SmallGraph graph, Random random) {
    String claim = "claims:c" + random.nextInt(12);
    String statement =
        "outages:blackout "
            + PROPERTIES.get(random.nextInt(PROPERTIES.size()))
            + " regions:"
            + REGIONS.get(random.nextInt(REGIONS.size()));
    try {
      return switch (random.nextInt(6)) {
        case 0, 1 ->
            graph.add(statement + " ~ " + claim + " {| og:reportedIn articles:old |} .").change();
        case 2 ->
            graph
                .add(
                    "<< "
                        + statement
                        + " ~ "
                        + claim
                        + " >> og:stance og:denies ; og:basis og:editorial .")
                .change();
        case 3 -> graph.add(existing(graph, random) + " og:rank og:deprecated .").change();
        case 4 -> graph.add(existing(graph, random) + " og:rank og:preferred .").change();
        default -> delete(graph, existing(graph, random));
      };
    } catch (ProblemException refused) {
      return new Change("");
    }
  }

  private static String existing(SmallGraph graph, Random random) {
    List<String> claims =
        graph.select("SELECT ?c { ?c rdf:subject ?s ; og:basis ?b FILTER(?b != og:inferred) }");
    return claims.isEmpty() ? "articles:old" : claims.get(random.nextInt(claims.size()));
  }

  private static Change delete(SmallGraph graph, String claim) {
    if (!claim.startsWith("claims:")) {
      return new Change("");
    }
    Node node = NodeFactory.createURI(Prefixes.standard().expand(claim).orElseThrow());
    Set<Triple> about = new HashSet<>(graph.triples());
    about.removeIf(triple -> !triple.getSubject().equals(node));
    return graph.apply(QuadChange.of(about, Set.of()).write()).change();
  }

  private static void assertStatementsStandExactlyWhileClaimed(SmallGraph graph) {
    assertThat(
            graph.ask(
                """
                VALUES ?p { og:affected og:spared }
                ?s ?p ?o FILTER NOT EXISTS {
                  ?c rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; og:stance og:asserts ;
                     og:status og:accepted FILTER NOT EXISTS { ?c og:rank og:deprecated } }
                """))
        .isFalse();
    assertThat(
            graph.ask(
                """
                ?c rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; og:stance og:asserts ;
                   og:status og:accepted FILTER NOT EXISTS { ?c og:rank og:deprecated }
                FILTER NOT EXISTS { ?s ?p ?o }
                """))
        .isFalse();
  }

  /// When an inferred claim was first recorded is not in the journal: it may be inferred anew.
  private static Set<Triple> withoutInferredTimes(SmallGraph graph) {
    Set<Triple> triples = new HashSet<>(graph.triples());
    triples.removeIf(
        triple ->
            triple.getPredicate().equals(Vocabulary.RECORDED_AT)
                && triple.getSubject().getURI().contains("/claims/rule-"));
    return triples;
  }
}
