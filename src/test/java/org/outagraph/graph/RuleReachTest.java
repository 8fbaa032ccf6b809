package org.outagraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The real rule about domestic suppliers over a made-up world: after any sequence of changes it
/// has inferred what it would infer from the whole graph at once.
class RuleReachTest {
  private static final Path ONTOLOGY = Path.of("ontology");
  private static final int STEPS = 60;
  private static final String INFERRED = "?claim og:basis og:inferred ; og:because policies:prefer";

  private static final String WORLD =
      """
      outages:blackout a og:Outage ; rdfs:label "Blackout"@en .
      products:meter a og:Product ; rdfs:label "Meter"@en .
      policies:prefer a og:Policy ; rdfs:label "Prefer our own"@en .
      regions:ES a og:Region ; rdfs:label "Spain"@en ; og:partOf regions:150 .
      regions:150 a og:Region ; rdfs:label "Europe"@en .
      """;

  /// From these the rule infers that Spain was spared because of the policy.
  private static final List<String> PREMISES =
      List.of(
          "outages:blackout og:spared regions:ES",
          "outages:blackout og:startedAt \"2025-04-28\"^^xsd:date",
          "outages:blackout og:originatedIn products:meter",
          "products:meter og:category categories:operating-system",
          "policies:prefer og:policyKind policy-kinds:domestic-supplier-preference",
          "policies:prefer og:covers categories:operating-system",
          "policies:prefer og:jurisdiction regions:150",
          "policies:prefer og:inForceFrom \"2020\"^^xsd:gYear");

  private static final List<String> OTHERS =
      List.of(
          "outages:blackout og:spared regions:150",
          "outages:blackout og:startedAt \"2025\"^^xsd:gYear",
          "outages:blackout og:startedAt \"2019\"^^xsd:gYear",
          "policies:prefer og:inForceUntil \"2024-01-01\"^^xsd:date",
          "policies:prefer og:useBannedFrom \"2026\"^^xsd:gYear");

  private static final List<String> QUALIFIERS =
      List.of(
          "",
          "",
          "",
          " ; og:rank og:deprecated",
          " ; og:precision og:approximate",
          " ; og:level levels:severe",
          " ; og:because policies:prefer");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatIsInferredStepByStepIsWhatIsInferredAtOnce(long seed) {
    Random random = new Random(seed);
    int times = 0;
    try (var graph = SmallGraph.empty(ONTOLOGY)) {
      graph.apply(graph.store.vocabularyChange(), Validation.OFF);
      add(graph, WORLD);
      PREMISES.forEach(premise -> claim(graph, premise, 0, ""));
      for (int step = 0; step < STEPS; step++) {
        change(graph, random);
        times += graph.ask(INFERRED) ? 1 : 0;
        if (step % 10 == 0) {
          assertThat(withoutTimes(graph.triples())).isEqualTo(withoutTimes(filled(graph)));
        }
      }
    }
    assertThat(times).as("how often there was something to infer").isBetween(1, STEPS - 1);
  }

  /// Most premises come back soon after they went, and what stands against them goes soon, so that
  /// there is something to infer.
  private static void change(SmallGraph graph, Random random) {
    for (String other : OTHERS) {
      remove(graph, about(graph, name(other, random.nextInt(2))));
    }
    boolean isPremise = random.nextInt(3) > 0;
    List<String> statements = isPremise ? PREMISES : OTHERS;
    String statement = statements.get(random.nextInt(statements.size()));
    int which = random.nextInt(2);
    Set<Triple> there = about(graph, name(statement, which));
    if (there.isEmpty()) {
      claim(graph, statement, which, QUALIFIERS.get(random.nextInt(QUALIFIERS.size())));
    } else {
      remove(graph, there);
      if (isPremise && random.nextInt(4) > 0) {
        claim(graph, statement, which, "");
      }
    }
  }

  private static void remove(SmallGraph graph, Set<Triple> triples) {
    if (!triples.isEmpty()) {
      graph.apply(QuadChange.of(triples, Set.of()).write(), Validation.OFF);
    }
  }

  private static void claim(SmallGraph graph, String statement, int which, String qualifiers) {
    add(
        graph,
        statement
            + " ~ "
            + name(statement, which)
            + " {| og:basis og:editorial ; og:assertedBy organisations:outagraph-editors"
            + qualifiers
            + " |} .");
  }

  private static String name(String statement, int which) {
    return "claims:c" + Integer.toHexString(statement.hashCode()) + "-" + which;
  }

  private static void add(SmallGraph graph, String turtle) {
    graph.apply(QuadChange.adding(SmallGraph.triples(turtle)).write(), Validation.OFF);
  }

  private static Set<Triple> about(SmallGraph graph, String claim) {
    Node node = NodeFactory.createURI(Prefixes.standard().expand(claim).orElseThrow());
    Set<Triple> about = new HashSet<>(graph.triples());
    about.removeIf(triple -> !triple.getSubject().equals(node));
    return about;
  }

  private static Set<Triple> filled(SmallGraph graph) {
    try (var filled = SmallGraph.empty(ONTOLOGY)) {
      filled.store.fill(graph::recorded);
      return filled.triples();
    }
  }

  private static Set<Triple> withoutTimes(Set<Triple> triples) {
    triples.removeIf(triple -> triple.getPredicate().equals(Vocabulary.RECORDED_AT));
    return triples;
  }
}
