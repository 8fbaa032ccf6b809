package org.outagraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.model.Change;
import org.outagraph.model.Id;
import org.outagraph.model.ProblemException;

/// What a change does to the graph, on the real store.
class GraphStoreTest {
  private static final String SPAIN_HIT =
      """
      outages:blackout og:affected regions:ES ~ claims:es-hit {|
        og:level levels:severe ; og:assertedBy organisations:grid ;
        og:reportedIn articles:new , articles:old |} .
      """;

  private final SmallGraph graph = SmallGraph.open();

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void anAnnotationIsStoredAsAClaimWithEveryLineExplicit() {
    graph.add(SPAIN_HIT);
    assertThat(
            graph.ask(
                """
                claims:es-hit a og:Claim , rdf:Statement ;
                  rdf:subject outages:blackout ; rdf:predicate og:affected ; rdf:object regions:ES ;
                  og:stance og:asserts ; og:rank og:normal ; og:status og:accepted ;
                  og:basis og:reported ; og:reportedAt "2025-04-28"^^xsd:date ;
                  og:recordedAt "2026-01-01T12:00:03Z"^^xsd:dateTime ; og:level levels:severe .
                outages:blackout og:affected regions:ES .
                FILTER NOT EXISTS { ?x rdf:reifies ?y }
                """))
        .isTrue();
  }

  @Test
  void thePlainFormMeansTheSame() {
    graph.add(
        """
        claims:es-hit rdf:subject outages:blackout ; rdf:predicate og:affected ;
          rdf:object regions:ES ; og:reportedIn articles:old .
        """);
    assertThat(graph.ask("outages:blackout og:affected regions:ES . claims:es-hit a og:Claim"))
        .isTrue();
  }

  @Test
  void aDeniedStatementHasAClaimAndNoPlainTriple() {
    graph.add(
        """
        << outages:blackout og:affected regions:PT ~ claims:pt-not >> og:stance og:denies ;
          og:reportedIn articles:old .
        """);
    assertThat(graph.ask("claims:pt-not rdf:object regions:PT")).isTrue();
    assertThat(graph.ask("outages:blackout og:affected regions:PT")).isFalse();
  }

  @Test
  void aStatementStandsAsLongAsOneClaimCarriesIt() {
    graph.add(SPAIN_HIT);
    graph.add(
        "outages:blackout og:affected regions:ES ~ claims:es-too {| og:reportedIn articles:old |}"
            + " .");
    graph.add("claims:es-hit og:rank og:deprecated .");
    assertThat(graph.ask("outages:blackout og:affected regions:ES")).isTrue();
    graph.add("claims:es-too og:rank og:deprecated .");
    assertThat(graph.ask("outages:blackout og:affected regions:ES")).isFalse();
    assertThat(graph.select("SELECT ?rank { claims:es-hit og:rank ?rank }"))
        .containsExactly("og:deprecated");
  }

  @Test
  void nothingOfADeletedClaimIsLeft() {
    graph.add(SPAIN_HIT);
    graph.delete(
        SPAIN_HIT
            .replace(
                "outages:blackout og:affected regions:ES ~",
                "<< outages:blackout og:affected regions:ES ~")
            .replace("{|", ">>")
            .replace("|}", ""));
    assertThat(graph.ask("claims:es-hit ?p ?o")).isFalse();
    assertThat(graph.ask("outages:blackout og:affected ?x")).isFalse();
  }

  @Test
  void aClaimedStatementWithoutAClaimIsRefused() {
    assertThatThrownBy(() -> graph.add("outages:blackout og:spared regions:PT ."))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("outages:blackout og:spared regions:PT")
        .hasMessageContaining("No accepted claim asserts");
    assertThat(graph.ask("outages:blackout og:spared ?x")).isFalse();
  }

  @Test
  void aStatementThatIsOnlyDeniedCannotBeWrittenAsStanding() {
    assertThatThrownBy(
            () ->
                graph.add(
                    "outages:blackout og:spared regions:PT ~ claims:x {| og:stance og:denies ;"
                        + " og:reportedIn articles:old |} ."))
        .hasMessageContaining("<< outages:blackout og:spared regions:PT ~ claims:x >>");
  }

  @Test
  void aStatementCannotBeDeletedUnderItsClaims() {
    graph.add(SPAIN_HIT);
    assertThatThrownBy(() -> graph.delete("outages:blackout og:affected regions:ES ."))
        .hasMessageContaining("delete or deprecate claims:es-hit");
  }

  @Test
  void anAnnotationWithoutANameIsRefused() {
    assertThatThrownBy(
            () ->
                graph.add(
                    "outages:blackout og:spared regions:PT {| og:reportedIn articles:old |} ."))
        .hasMessageContaining("has no name")
        .hasMessageContaining("~ claims:a-name");
  }

  @Test
  void aFaultyChangeChangesNothingAndIsNotJournalled() {
    var before = graph.triples();
    int entries = graph.journal.size();
    assertThatThrownBy(
            () ->
                graph.add(
                    "outages:blackout og:affected articles:old ~ claims:x {| og:reportedIn"
                        + " articles:old |} ."))
        .hasMessageContaining("Only a party can be hit.");
    assertThat(graph.triples()).isEqualTo(before);
    assertThat(graph.journal).hasSize(entries);
    assertThat(graph.store.version()).isEqualTo(entries);
  }

  @Test
  void whatPointsAtAThingIsCheckedWhenTheThingChangesItsClass() {
    graph.add(SPAIN_HIT);
    assertThatThrownBy(() -> graph.delete("regions:ES a og:Region ."))
        .hasMessageContaining("Only a party can be hit.");
  }

  @Test
  void aReportIsAsOldAsItsEarliestArticleAlsoWhenTheArticleIsDatedLater() {
    graph.add(
        "outages:blackout og:affected regions:ES ~ claims:x {| og:reportedIn articles:undated |}"
            + " .");
    assertThat(graph.ask("claims:x og:reportedAt ?day")).isFalse();
    graph.add("articles:undated og:publishedAt \"2025\"^^xsd:gYear .");
    assertThat(graph.ask("claims:x og:reportedAt \"2025\"^^xsd:gYear")).isTrue();
  }

  @Test
  void rulesInferClaimsWithTheirPremisesAndTakeThemBack() {
    graph.add(SPAIN_HIT);
    assertThat(graph.select("SELECT ?r { outages:blackout og:affected ?r }"))
        .containsExactly("regions:001", "regions:150", "regions:ES");
    assertThat(
            graph.ask(
                """
                ?claim rdf:object regions:150 ; og:premise claims:es-hit ; og:basis og:inferred ;
                  og:inferredBy <https://w3id.org/outagraph/ontology/rules/hit-in-part> .
                ?next rdf:object regions:001 ; og:premise ?claim .
                """))
        .isTrue();
    graph.add("claims:es-hit og:rank og:deprecated .");
    assertThat(graph.ask("outages:blackout og:affected ?r")).isFalse();
    assertThat(graph.ask("?claim og:basis og:inferred")).isFalse();
  }

  @Test
  void inferredClaimsThatOnlySupportEachOtherFallTogether() {
    graph.add("regions:001 og:partOf regions:150 .");
    graph.add(SPAIN_HIT);
    assertThat(graph.ask("outages:blackout og:affected regions:001")).isTrue();
    graph.add("claims:es-hit og:rank og:deprecated .");
    assertThat(graph.ask("outages:blackout og:affected ?r")).isFalse();
  }

  @Test
  void anInferredClaimKeepsTheTimeItWasFirstRecorded() {
    graph.add(SPAIN_HIT);
    var first = graph.select("SELECT ?t { ?c og:basis og:inferred ; og:recordedAt ?t }");
    graph.add(
        "outages:blackout og:affected regions:PT ~ claims:pt-hit {| og:reportedIn articles:old |}"
            + " .");
    assertThat(graph.select("SELECT ?t { ?c og:basis og:inferred ; og:recordedAt ?t }"))
        .isEqualTo(first);
    assertThat(graph.ask("?c rdf:object regions:150 ; og:premise claims:es-hit , claims:pt-hit"))
        .isTrue();
  }

  @Test
  void nobodyButARuleWritesAnInferredClaim() {
    assertThatThrownBy(
            () ->
                graph.add(
                    "outages:blackout og:spared regions:PT ~ claims:x {| og:basis og:inferred ;"
                        + " og:inferredBy <https://w3id.org/outagraph/ontology/rules/hit-in-part>"
                        + " |} ."))
        .hasMessageContaining("Only rules write inferred claims.");
  }

  @Test
  void aChangeTellsWhichThingsItTouched() {
    Applied applied = graph.add(SPAIN_HIT);
    assertThat(applied.touched())
        .extracting(Id::curie)
        .contains(
            "outages:blackout",
            "regions:ES",
            "regions:150",
            "claims:es-hit",
            "articles:old",
            "organisations:grid")
        .doesNotContain("regions:PT", "articles:undated");
  }

  @Test
  void aNewNameOfASpeakerTouchesWhatItSaid() {
    graph.add(SPAIN_HIT);
    Applied applied = graph.add("organisations:grid rdfs:label \"Netz\"@de .");
    assertThat(applied.touched())
        .extracting(Id::curie)
        .contains("organisations:grid", "claims:es-hit", "outages:blackout");
  }

  @Test
  void aChangeThatChangesNothingMakesNoEntry() {
    graph.add(SPAIN_HIT);
    long version = graph.store.version();
    Applied again = graph.add(SPAIN_HIT);
    assertThat(again.change()).isEqualTo(new Change(""));
    assertThat(again.version()).isEqualTo(version);
    assertThat(graph.store.version()).isEqualTo(version);
  }

  @Test
  void theVocabularyCanBeAskedAndIsBroughtUpToDate() {
    assertThat(graph.ask("og:affected rdfs:label \"hit\"@en")).isTrue();
    assertThat(graph.store.vocabularyChange().isEmpty()).isTrue();
    graph.apply(
        QuadChange.of(
                SmallGraph.triples("og:affected rdfs:label \"hit\"@en ."),
                SmallGraph.triples("og:affected rdfs:label \"struck\"@en . og:old rdfs:label 1 ."))
            .write());
    graph.apply(graph.store.vocabularyChange());
    assertThat(graph.select("SELECT ?label { og:affected rdfs:label ?label }"))
        .containsExactly("\"hit\"");
    assertThat(graph.ask("og:old ?p ?o")).isFalse();
  }

  @Test
  void whenARuleGoesItsClaimsGo(@TempDir Path folder) {
    try (var store = GraphStore.open(folder, Ontology.read(SmallGraph.ONTOLOGY))) {
      graph.journal.forEach(entry -> apply(store, entry));
      apply(store, QuadChange.adding(SmallGraph.triples(SPAIN_HIT)).write());
      assertThat(inferredClaims(store)).isEqualTo(2);
    }
    try (var store = GraphStore.open(folder, Ontology.none())) {
      apply(store, store.vocabularyChange());
      assertThat(inferredClaims(store)).isZero();
    }
  }

  private static void apply(GraphStore store, Change change) {
    store.apply(change, SmallGraph.NOON, Validation.OFF, stored -> 1, () -> {});
  }

  private static int inferredClaims(GraphStore store) {
    return store.read(
        graph ->
            graph
                .getDefaultGraph()
                .find(Node.ANY, Vocabulary.BASIS, Vocabulary.INFERRED)
                .toList()
                .size());
  }

  @Test
  void anInterruptThatWaitsDoesNotReachTheStore() {
    Thread.currentThread().interrupt();
    graph.add(SPAIN_HIT);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(graph.ask("outages:blackout og:affected regions:ES")).isTrue();
  }

  @Test
  void textThatIsNoPatchIsASyntaxProblem() {
    assertThatThrownBy(() -> graph.apply(new Change("A <x> .")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("RDF Patch");
  }
}
