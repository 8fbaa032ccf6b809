package org.outagraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.search.MadeUp.thing;

import org.junit.jupiter.api.Test;

class RankingTest {
  @Test
  void aNameCountsMoreThanAnAliasThanADescriptionThanAText() {
    try (var index =
        SmallIndex.with(
            thing("vendors:text", "A").saying("falcon of old"),
            thing("vendors:description", "B").described("falcon of old"),
            thing("vendors:alias", "C").alias("falcon of old"),
            thing("vendors:name", "falcon of old"),
            thing("vendors:exact-alias", "D").alias("Falcon"),
            thing("vendors:exact-name", "Falcon"))) {
      assertThat(index.ids("falcon"))
          .containsExactly(
              "vendors:exact-name",
              "vendors:exact-alias",
              "vendors:name",
              "vendors:alias",
              "vendors:description",
              "vendors:text");
    }
  }

  @Test
  void ofEqualNamesThingsComeBeforeArticlesBeforeClaims() {
    try (var index =
        SmallIndex.with(
            thing("claims:c", "Falcon update fails").supportedBy(3),
            thing("articles:a", "Falcon update fails").supportedBy(3),
            thing("outages:o", "Falcon update fails"))) {
      assertThat(index.ids("falcon update")).containsExactly("outages:o", "articles:a", "claims:c");
    }
  }

  @Test
  void theBetterSupportedThenTheLaterComesFirst() {
    try (var index =
        SmallIndex.with(
            thing("outages:old", "Falcon update").on("2010-04"),
            thing("outages:undated", "Falcon update"),
            thing("outages:new", "Falcon update").on("2024-07-19"),
            thing("outages:supported", "Falcon update").on("2001").supportedBy(40))) {
      assertThat(index.ids("falcon"))
          .containsExactly("outages:supported", "outages:new", "outages:old", "outages:undated");
    }
  }

  @Test
  void anOutageThatIsInChinaComesBeforeAClaimThatHasAllWords() {
    try (var index =
        SmallIndex.with(
            thing("claims:spared", "CrowdStrike outage: spared China"),
            thing("articles:china", "China was spared by the CrowdStrike outage"),
            thing("outages:crowdstrike", "CrowdStrike outage").saying("China was hardly hit."),
            thing("regions:CN", "China").saying("What CrowdStrike sells is not used."))) {
      assertThat(index.ids("crowdstrike outage china"))
          .startsWith("outages:crowdstrike")
          .endsWith("claims:spared");
    }
  }

  @Test
  void everyOutageIsFoundAsAnOutage() {
    try (var index =
        SmallIndex.with(
            thing("outages:iberia", "Iberian blackout").saying("Spain and Portugal."),
            thing("policies:es", "Telecom rules").saying("For Spain."))) {
      assertThat(index.ids("outage spain")).containsExactly("outages:iberia");
    }
  }
}
