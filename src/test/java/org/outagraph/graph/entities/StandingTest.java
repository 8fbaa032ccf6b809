package org.outagraph.graph.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.graph.entities.World.claim;
import static org.outagraph.graph.entities.World.outage;
import static org.outagraph.graph.entities.World.region;
import static org.outagraph.model.Fact.Standing.CONTESTED;
import static org.outagraph.model.Fact.Standing.REFUTED;
import static org.outagraph.model.Fact.Standing.STANDS;

import org.junit.jupiter.api.Test;
import org.outagraph.model.Fact;

class StandingTest {
  private static final String THINGS = outage("example-falcon") + region("CN", "China");
  private static final String SPARED = "outages:example-falcon og:spared regions:CN";
  private static final String AFFECTED = "outages:example-falcon og:affected regions:CN";

  @Test
  void aRegionThatOneSourceCallsSparedAndNobodyCallsHitStands() {
    assertThat(standingOfSpared(claim("example-spared", SPARED))).isEqualTo(STANDS);
  }

  @Test
  void aRegionThatOneSourceCallsSparedAndAnotherCallsHitIsContested() {
    assertThat(
            standingOfSpared(
                claim("example-spared", SPARED, "og:level levels:none"),
                claim("example-hit", AFFECTED, "og:level levels:moderate")))
        .isEqualTo(CONTESTED);
  }

  @Test
  void aRegionThatKeptItsPowerAndLostItsInternetIsNotContested() {
    assertThat(
            standingOfSpared(
                claim("example-spared", SPARED, "og:service services:electricity"),
                claim("example-hit", AFFECTED, "og:service services:internet")))
        .isEqualTo(STANDS);
  }

  @Test
  void twoSourcesThatSayTheSameLevelDoNotContradictEachOther() {
    assertThat(
            standingOfSpared(
                claim("example-spared", SPARED, "og:level levels:minimal"),
                claim("example-hit", AFFECTED, "og:level levels:minimal")))
        .isEqualTo(STANDS);
  }

  @Test
  void oneArticleThatSaysBothDoesNotContradictItself() {
    assertThat(
            standingOfSpared(
                claim("example-spared", SPARED, "og:reportedIn articles:example-a"),
                claim("example-hit", AFFECTED, "og:reportedIn articles:example-a")))
        .isEqualTo(STANDS);
  }

  @Test
  void aStatementThatSomebodyDeniesIsContested() {
    assertThat(
            standingOfSpared(
                claim("example-spared", SPARED),
                claim("example-denial", SPARED, "og:stance og:denies")))
        .isEqualTo(CONTESTED);
  }

  @Test
  void aDenialThatWasWithdrawnContestsNothing() {
    assertThat(
            standingOfSpared(
                claim("example-spared", SPARED),
                claim("example-denial", SPARED, "og:stance og:denies", "og:rank og:deprecated")))
        .isEqualTo(STANDS);
  }

  @Test
  void aStatementThatIsOnlyDeniedIsRefuted() {
    assertThat(standingOfSpared(claim("example-denial", SPARED, "og:stance og:denies")))
        .isEqualTo(REFUTED);
  }

  @Test
  void aStatementWhoseOnlyClaimIsDeprecatedIsRefuted() {
    assertThat(standingOfSpared(claim("example-old", SPARED, "og:rank og:deprecated")))
        .isEqualTo(REFUTED);
  }

  @Test
  void aStatementThatAnotherClaimSpeaksAgainstIsContested() {
    assertThat(
            standingOfSpared(
                claim("example-spared", SPARED),
                claim(
                    "example-harm",
                    "outages:example-falcon og:account \"Hotels in China were down.\"@en",
                    "og:counters claims:example-spared")))
        .isEqualTo(CONTESTED);
  }

  @Test
  void aRivalReasonForTheSameStatementDoesNotContestTheStatement() {
    assertThat(
            standingOfSpared(
                claim("example-spared", SPARED, "og:because policies:example-a"),
                claim(
                    "example-rival",
                    SPARED,
                    "og:because reasons:product-not-used",
                    "og:counters claims:example-spared")))
        .isEqualTo(STANDS);
  }

  private static Fact.Standing standingOfSpared(String... claims) {
    try (World world = World.of(THINGS + String.join("", claims))) {
      return world.fact("outages:example-falcon", "spared", "China").standing();
    }
  }
}
