package org.outagraph.graph.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.graph.entities.World.article;
import static org.outagraph.graph.entities.World.claim;
import static org.outagraph.graph.entities.World.id;
import static org.outagraph.graph.entities.World.outage;
import static org.outagraph.graph.entities.World.region;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.outagraph.model.Attribute;
import org.outagraph.model.Claim;
import org.outagraph.model.Conflict;
import org.outagraph.model.Entity;
import org.outagraph.model.Fact;
import org.outagraph.model.Text;

class EntityTest {
  private static final String FALCON = "outages:example-falcon";

  @Test
  void aThingThatTheGraphSaysNothingOfIsNotKnown() {
    try (World world = World.of(outage("example-falcon"))) {
      assertThat(world.reader().entity(id("outages:example-other"))).isEmpty();
      assertThat(world.reader().knows(id("outages:example-other"))).isFalse();
      assertThat(world.reader().knows(id(FALCON))).isTrue();
    }
  }

  @Test
  void theEnglishNameIsShownAndAllNamesAreKept() {
    try (World world =
        World.of("regions:CN a og:Region ; rdfs:label \"中国\"@zh, \"China\"@en, \"Chine\"@fr .")) {
      Entity china = world.entity("regions:CN");
      assertThat(china.label()).isEqualTo("China");
      assertThat(china.labels()).extracting(Text::language).containsExactly("en", "fr", "zh");
    }
  }

  @Test
  void aNameThatIsTheSameInEveryLanguageIsShownBeforeForeignOnes() {
    try (World world =
        World.of("vendors:example a og:Vendor ; rdfs:label \"Beispiel\"@de, \"Exa\"@mul .")) {
      assertThat(world.entity("vendors:example").label()).isEqualTo("Exa");
    }
  }

  @Test
  void aThingWithoutANameIsShownByItsSlug() {
    try (World world = World.of("vendors:example a og:Vendor .")) {
      assertThat(world.entity("vendors:example").label()).isEqualTo("example");
    }
  }

  @Test
  void otherNamesAndTickersAreAliases() {
    try (World world =
        World.of("vendors:example a og:Vendor ; skos:altLabel \"Exa\"@en ; og:ticker \"EXA\" .")) {
      assertThat(world.entity("vendors:example").aliases())
          .containsExactly(new Text("Exa", "en"), new Text("EXA", ""));
    }
  }

  @Test
  void referenceDataIsAnAttributeAndWhatAClaimSaysIsAFact() {
    try (World world =
        World.of(
            region("US", "United States"),
            "vendors:example a og:Vendor ; schema:url <https://example.org/> .",
            claim("example-seat", "vendors:example og:headquarteredIn regions:US"))) {
      Entity vendor = world.entity("vendors:example");
      assertThat(vendor.attributes())
          .flatMap(Attribute::values)
          .map(Order::words)
          .containsExactly("https://example.org/");
      assertThat(vendor.facts())
          .extracting(fact -> fact.property().localName())
          .containsExactly("headquarteredIn");
    }
  }

  @Test
  void factsTellWhatHappenedThenWhoWasHitThenWhoWasSparedThenFigures() {
    try (World world =
        World.of(
            outage("example-falcon"),
            claim("example-figure", FALCON + " og:devicesAffected 8500000"),
            claim("example-account", FALCON + " og:account \"It was bad.\"@en"),
            claim("example-spared", FALCON + " og:spared regions:CN"),
            claim("example-hit", FALCON + " og:affected regions:US"),
            claim("example-start", FALCON + " og:startedAt \"2024-07-19\"^^xsd:date"))) {
      assertThat(world.entity(FALCON).facts())
          .extracting(fact -> fact.property().localName())
          .containsExactly("startedAt", "affected", "spared", "devicesAffected", "account");
    }
  }

  @Test
  void theHardestHitComeFirst() {
    try (World world =
        World.of(
            outage("example-falcon"),
            claim("example-a", FALCON + " og:affected regions:AU", "og:level levels:minimal"),
            claim("example-b", FALCON + " og:affected regions:US", "og:level levels:severe"),
            claim("example-c", FALCON + " og:affected regions:NZ"))) {
      assertThat(world.entity(FALCON).facts())
          .extracting(fact -> Order.words(fact.object()))
          .containsExactly("US", "AU", "NZ");
    }
  }

  @Test
  void preferredClaimsComeFirstAndTheOthersByTheDayTheyWereReported() {
    try (World world =
        World.of(
            outage("example-falcon"),
            article("example-new", "example", "og:publishedAt \"2024-08\"^^xsd:gYearMonth"),
            article("example-old", "example", "og:publishedAt \"2024-07-20\"^^xsd:date"),
            claim("example-a", FALCON + " og:affected regions:US", "og:rank og:deprecated"),
            claim(
                "example-b",
                FALCON + " og:affected regions:US",
                "og:reportedIn articles:example-new"),
            claim(
                "example-c",
                FALCON + " og:affected regions:US",
                "og:reportedIn articles:example-old"),
            claim("example-d", FALCON + " og:affected regions:US", "og:rank og:preferred"))) {
      assertThat(world.fact(FALCON, "affected", "US").claims())
          .extracting(claim -> claim.id().slug())
          .containsExactly("example-d", "example-c", "example-b", "example-a");
    }
  }

  @Test
  void aStatementThatIsOnlyDeniedIsShownWithItsDenial() {
    try (World world =
        World.of(
            outage("example-falcon"),
            claim("example-no", FALCON + " og:affected regions:CN", "og:stance og:denies"))) {
      assertThat(world.fact(FALCON, "affected", "CN").claims())
          .extracting(Claim::stance)
          .containsExactly(Claim.Stance.DENIES);
    }
  }

  @Test
  void aRegionIsMentionedByTheOutagesThatHitOrSparedItNewestFirst() {
    try (World world =
        World.of(
            outage("example-old"),
            outage("example-new"),
            region("CN", "China"),
            claim("example-a", "outages:example-old og:spared regions:CN"),
            claim("example-b", "outages:example-new og:spared regions:CN"),
            claim("example-c", "outages:example-old og:startedAt \"2019\"^^xsd:gYear"),
            claim("example-d", "outages:example-new og:startedAt \"2024-07\"^^xsd:gYearMonth"))) {
      Entity china = world.entity("regions:CN");
      assertThat(china.mentions())
          .extracting(fact -> fact.subject().localName())
          .containsExactly("example-new", "example-old");
      assertThat(china.mentionsTotal()).isEqualTo(2);
    }
  }

  @Test
  void aPolicyIsMentionedByWhatItIsGivenAsAReasonForWithEveryClaimAboutThat() {
    try (World world =
        World.of(
            outage("example-falcon"),
            "policies:example a og:Policy .",
            claim("example-a", FALCON + " og:spared regions:CN", "og:because policies:example"),
            claim("example-b", FALCON + " og:spared regions:CN", "og:stance og:denies"))) {
      Fact mention = world.entity("policies:example").mentions().getFirst();
      assertThat(mention.claims()).hasSize(2);
      assertThat(mention.standing()).isEqualTo(Fact.Standing.CONTESTED);
    }
  }

  @Test
  void aPublisherIsMentionedByItsArticlesWhichNeedNoClaim() {
    try (World world =
        World.of("publishers:example a og:Publisher .", article("example-a", "example"))) {
      Fact mention = world.entity("publishers:example").mentions().getFirst();
      assertThat(mention.subject().localName()).isEqualTo("example-a");
      assertThat(mention.claims()).isEmpty();
    }
  }

  @Test
  void ofManyMentionsAPageShowsTheFirstAndTellsHowManyThereAre() {
    StringBuilder claims = new StringBuilder(region("CN", "China"));
    for (int number = 0; number < Mentions.SHOWN + 7; number++) {
      claims.append(
          claim("example-" + number, "outages:example-" + number + " og:spared regions:CN"));
    }
    try (World world = World.of(claims.toString())) {
      assertThat(world.entity("regions:CN").mentions()).hasSize(Mentions.SHOWN);
      assertThat(world.entity("regions:CN").mentionsTotal()).isEqualTo(Mentions.SHOWN + 7);
    }
  }

  @Test
  void aConflictIsShownWithTheClaimsOfAllSides() {
    try (World world =
        World.of(
            outage("example-falcon"),
            claim("example-a", FALCON + " og:devicesAffected 8500000"),
            claim("example-b", FALCON + " og:devicesAffected 9000000"),
            """
            <https://w3id.org/outagraph/outages/example-falcon#conflict-devices> a og:Conflict ;
              og:about outages:example-falcon ; rdfs:label "how many devices"@en ;
              og:conflictKind "misprint" ; og:position claims:example-b, claims:example-a ;
              og:resolution "The lower number is right."@en .
            """)) {
      Conflict conflict = world.entity(FALCON).conflicts().getFirst();
      assertThat(conflict.topic()).isEqualTo("how many devices");
      assertThat(conflict.kind()).isEqualTo("misprint");
      assertThat(conflict.positions())
          .extracting(claim -> claim.id().slug())
          .containsExactly("example-a", "example-b");
      assertThat(world.entity("claims:example-a").conflicts()).containsExactly(conflict);
    }
  }

  @Test
  void aClaimIsNamedByWhatItSaysAndHasItsStatementAsItsFact() {
    try (World world =
        World.of(
            outage("example-falcon"),
            region("CN", "China"),
            claim("example-a", FALCON + " og:spared regions:CN"),
            claim("example-b", FALCON + " og:spared regions:CN", "og:stance og:denies"))) {
      assertThat(world.entity("claims:example-b").label())
          .isEqualTo("example-falcon outage: not spared China");
      assertThat(world.entity("claims:example-b").facts().getFirst().claims()).hasSize(2);
    }
  }

  @Test
  void aConceptTellsWhatIsNarrower() {
    try (World world =
        World.of(
            """
            causes:example-change a skos:Concept ; rdfs:label "change"@en .
            causes:example-update a skos:Concept ; rdfs:label "update"@en ;
              skos:broader causes:example-change .
            """)) {
      assertThat(world.entity("causes:example-change").attributes())
          .flatMap(Attribute::values)
          .map(Order::words)
          .isEqualTo(List.of("update"));
    }
  }

  @Test
  void whatWasReadBeforeAChangeIsNotShownAfterIt() {
    try (World world = World.of(outage("example-falcon"))) {
      EntityReader reader = world.reader();
      assertThat(reader.entity(id(FALCON)).orElseThrow().facts()).isEmpty();
      world.add(claim("example-a", FALCON + " og:spared regions:CN"));
      assertThat(reader.entity(id(FALCON)).orElseThrow().facts()).hasSize(1);
    }
  }
}
