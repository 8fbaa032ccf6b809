package org.outagraph.graph.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.graph.entities.World.article;
import static org.outagraph.graph.entities.World.claim;
import static org.outagraph.graph.entities.World.outage;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IndependentSourcesTest {
  private static final String HIT = "outages:example-falcon og:affected regions:US";

  @Test
  void articlesOfTwoPublishersAreTwoSources() {
    assertThat(sources(article("example-a", "one"), article("example-b", "two"))).isEqualTo(2);
  }

  @Test
  void twoArticlesOfOnePublisherAreOneSource() {
    assertThat(sources(article("example-a", "one"), article("example-b", "one"))).isEqualTo(1);
  }

  @Test
  void aCopyAndItsOriginalAreOneSource() {
    assertThat(
            sources(
                article("example-a", "one"),
                article("example-b", "two", "og:copyOf articles:example-a")))
        .isEqualTo(1);
  }

  @Test
  void twoHostsOfOneAgencysTextAreOneSource() {
    assertThat(
            sources(
                article("example-a", "one", "og:originalPublisher publishers:agency"),
                article("example-b", "two", "og:originalPublisher publishers:agency")))
        .isEqualTo(1);
  }

  @Test
  void aCopyOfARehostCountsForTheOriginalPublisher() {
    assertThat(
            sources(
                article("example-a", "one", "og:originalPublisher publishers:agency"),
                article("example-b", "agency"),
                article("example-c", "two", "og:copyOf articles:example-a")))
        .isEqualTo(1);
  }

  @Test
  void articlesThatCopyEachOtherInACircleAreStillCounted() {
    assertThat(
            sources(
                article("example-a", "one", "og:copyOf articles:example-b"),
                article("example-b", "two", "og:copyOf articles:example-a")))
        .isBetween(1, 2);
  }

  @Test
  void whoDeniesAStatementIsNoSourceOfIt() {
    try (World world =
        World.of(
            outage("example-falcon"),
            article("example-a", "one"),
            article("example-b", "two"),
            claim("example-a", HIT, "og:reportedIn articles:example-a"),
            claim("example-b", HIT, "og:stance og:denies", "og:reportedIn articles:example-b"))) {
      assertThat(world.fact("outages:example-falcon", "affected", "US").independentSources())
          .isEqualTo(1);
    }
  }

  @Test
  void whatOnlyOurEditorsSayHasNoIndependentSource() {
    assertThat(sources()).isZero();
  }

  /// How many sources a statement has that one claim finds in all of these articles.
  private static int sources(String... articles) {
    String[] reports =
        Stream.of("a", "b", "c")
            .limit(articles.length)
            .map("og:reportedIn articles:example-"::concat)
            .toArray(String[]::new);
    try (World world =
        World.of(
            outage("example-falcon"),
            String.join("", articles),
            claim("example-hit", HIT, reports))) {
      return world.fact("outages:example-falcon", "affected", "US").independentSources();
    }
  }
}
