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
                claim(
                    "example-hit",
                    AFFECTED,
                    "og:service services:internet",
                    "og:level levels:severe")))
        .isEqualTo(STANDS);
  }

  @Test
  void aRegionThatWasSparedButForAFewMachinesIsNotContested() {
    assertThat(
            standingOfSpared(
                claim("example-spared", SPARED, "og:level levels:minimal"),
                claim("example-hit", AFFECTED, "og:level levels:minimal")))
        .isEqualTo(STANDS);
  }

  @Test
  void aRegionOfWhichOnlyAPartIsInferredToBeHitIsNotContested() {
    assertThat(
            standingOfSpared(
                claim("example-spared", SPARED),
                claim("example-part", AFFECTED, "og:basis og:inferred")))
        .isEqualTo(STANDS);
  }

  @Test
  void aHotelThatWasHitDoesNotContestThatItsCountryWasSpared() {
    assertThat(
            standingOfSpared(
                claim("example-spared", SPARED),
                claim(
                    "example-hotel",
                    "outages:example-falcon og:affected organisations:example-hotel",
                    "og:level levels:severe",
                    "og:counters claims:example-spared")))
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
  void aCauseThatAnotherClaimSpeaksAgainstIsContested() {
    try (World world =
        World.of(
            THINGS,
            claim("example-a", "outages:example-falcon og:cause causes:example-update"),
            claim(
                "example-b",
                "outages:example-falcon og:cause causes:example-attack",
                "og:counters claims:example-a"))) {
      assertThat(world.fact("outages:example-falcon", "cause", "example update").standing())
          .isEqualTo(CONTESTED);
      assertThat(world.fact("outages:example-falcon", "cause", "example attack").standing())
          .isEqualTo(STANDS);
    }
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
