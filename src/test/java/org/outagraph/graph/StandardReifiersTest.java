package org.outagraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.outagraph.model.ProblemException;

/// What becomes a claim, and what stays as it is written. The data is made up.
class StandardReifiersTest {
  private static final String STANDARD =
      """
      outages:blackout og:partOf regions:001 ~ outages:remark {| rdfs:comment "ours" |} .
      << outages:blackout rdfs:seeAlso articles:old >> rdfs:comment "a blank one" .
      outages:remark rdf:reifies <<( regions:ES rdfs:label <<( regions:PT rdfs:label "deep" )>> )>> .
      """;

  private final SmallGraph graph = SmallGraph.open();

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void otherReifiersOfOtherPropertiesStayAsTheyAre() {
    graph.apply(QuadChange.adding(SmallGraph.triples(STANDARD)).write(), Validation.OFF);
    assertThat(
            graph.ask(
                """
                outages:remark rdf:reifies <<( outages:blackout og:partOf regions:001 )>> ,
                  <<( regions:ES rdfs:label <<( regions:PT rdfs:label "deep" )>> )>> .
                _:r rdf:reifies <<( outages:blackout rdfs:seeAlso articles:old )>> ; rdfs:comment "a blank one" .
                FILTER NOT EXISTS { outages:remark a og:Claim }
                FILTER NOT EXISTS { ?x rdf:subject outages:blackout }
                """))
        .isTrue();
  }

  @Test
  void theyGoAsTheyCame() {
    var reifier =
        SmallGraph.triples(
            "outages:remark rdf:reifies <<( outages:blackout rdfs:seeAlso articles:old )>> .");
    graph.apply(QuadChange.adding(reifier).write());
    assertThat(graph.ask("?r rdf:reifies ?t")).isTrue();
    graph.apply(QuadChange.of(reifier, Set.of()).write());
    assertThat(graph.ask("?r rdf:reifies ?t")).isFalse();
  }

  @Test
  void theNameOfAClaimMakesAClaimWhateverTheProperty() {
    graph.apply(
        QuadChange.adding(
                SmallGraph.triples(
                    "claims:x rdf:reifies <<( outages:blackout rdfs:seeAlso articles:old )>> ."))
            .write(),
        Validation.OFF);
    assertThat(
            graph.ask(
                "claims:x rdf:predicate rdfs:seeAlso FILTER NOT EXISTS { ?x rdf:reifies ?y }"))
        .isTrue();
  }

  @Test
  void aPropertyThatNeedsAClaimMakesOneWhateverTheName() {
    assertThatThrownBy(
            () ->
                graph.add("outages:blackout og:affected regions:ES {| og:level levels:severe |} ."))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("has no name");
  }
}
