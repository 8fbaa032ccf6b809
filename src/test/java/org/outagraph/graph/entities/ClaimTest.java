package org.outagraph.graph.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.graph.entities.World.article;
import static org.outagraph.graph.entities.World.claim;
import static org.outagraph.graph.entities.World.id;
import static org.outagraph.graph.entities.World.outage;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.outagraph.model.Citation;
import org.outagraph.model.Claim;
import org.outagraph.model.Reference;
import org.outagraph.model.Text;
import org.outagraph.model.Value;

class ClaimTest {
  private static final String SPARED = "outages:example-falcon og:spared regions:CN";

  @Test
  void aClaimTellsWhoSaysItAndWhatTheyGain() {
    Claim claim =
        read(
            "og:assertedBy organisations:example, \"Ada Example, analyst\"",
            "og:interest \"sells a rival product\"@en");
    assertThat(claim.speakers())
        .extracting(Order::words)
        .containsExactly("Ada Example, analyst", "example");
    assertThat(claim.interests()).containsExactly(new Text("sells a rival product", "en"));
  }

  @Test
  void aClaimTellsItsScopeAndItsReasons() {
    Claim claim =
        read(
            "og:level levels:minimal",
            "og:service services:internet",
            "og:because policies:example-b, policies:example-a",
            "og:summary \"Hardly any were hit.\"@en");
    assertThat(claim.level()).map(Reference::label).contains("minimal");
    assertThat(claim.service()).map(Reference::label).contains("internet");
    assertThat(claim.because())
        .extracting(Reference::label)
        .containsExactly("example a", "example b");
    assertThat(claim.summary()).contains(new Text("Hardly any were hit.", "en"));
  }

  @Test
  void allElseIsAQualifierFiguresFirst() {
    Claim claim = read("og:note \"As printed.\"@en", "og:countIs og:atLeast", "og:count 10000");
    assertThat(claim.qualifiers())
        .extracting(qualifier -> qualifier.property().localName())
        .startsWith("count", "countIs", "note");
    assertThat(claim.qualifiers().getFirst().value())
        .isEqualTo(new Value.Amount(new BigDecimal("10000")));
  }

  @Test
  void anArticleIsCitedWithWhatAReaderNeedsToFindIt() {
    String articles =
        article(
            "example-copy",
            "example-host",
            "og:copyOf articles:example-root",
            "og:originalPublisher publishers:example-agency",
            "og:author \"Ada Example\"",
            "og:publishedAt \"2024-07\"^^xsd:gYearMonth",
            "og:address \"https://example.org/a\"^^xsd:anyURI");
    try (World world =
        World.of(
            outage("example-falcon"),
            articles,
            claim("example-a", SPARED, "og:reportedIn articles:example-copy"))) {
      Citation citation = world.claim("claims:example-a").citations().getFirst();
      assertThat(citation.headline()).isEqualTo("About example-copy");
      assertThat(citation.publisher()).map(Reference::label).contains("example host");
      assertThat(citation.originalPublisher()).map(Reference::label).contains("example agency");
      assertThat(citation.author()).contains("Ada Example");
      assertThat(citation.publishedAt().orElseThrow().lexical()).isEqualTo("2024-07");
      assertThat(citation.address()).contains("https://example.org/a");
      assertThat(citation.copyOf()).contains(id("articles:example-root"));
    }
  }

  @Test
  void claimsThatSpeakAgainstOrCorrectEachOtherKnowItFromBothSides() {
    try (World world =
        World.of(
            claim("example-a", SPARED),
            claim(
                "example-b",
                SPARED,
                "og:stance og:denies",
                "og:counters claims:example-a",
                "og:supersedes claims:example-a"))) {
      assertThat(world.claim("claims:example-a").counteredBy())
          .containsExactly(id("claims:example-b"));
      assertThat(world.claim("claims:example-a").supersededBy())
          .containsExactly(id("claims:example-b"));
      assertThat(world.claim("claims:example-b").counters())
          .containsExactly(id("claims:example-a"));
      assertThat(world.claim("claims:example-b").supersedes())
          .containsExactly(id("claims:example-a"));
    }
  }

  @Test
  void aDateIsOnlyAsExactAsItsLiteral() {
    assertThat(object("\"2024\"^^xsd:gYear"))
        .isInstanceOfSatisfying(
            Value.When.class, when -> assertThat(when.date().lexical()).isEqualTo("2024"));
  }

  @Test
  void aRangeIsASpanOfNumbers() {
    assertThat(object("\"540000000/1080000000\"^^og:range"))
        .isEqualTo(new Value.Span(new BigDecimal("540000000"), new BigDecimal("1080000000")));
  }

  @Test
  void aLiteralThatIsNotWhatItSaysIsGivenAsWords() {
    assertThat(object("\"last summer\"^^xsd:date"))
        .isEqualTo(new Value.Words(Text.of("last summer")));
  }

  private static Claim read(String... qualifiers) {
    try (World world = World.of(claim("example-a", SPARED, qualifiers))) {
      return world.claim("claims:example-a");
    }
  }

  private static Value object(String literal) {
    try (World world = World.of(claim("example-a", "outages:example-falcon og:note " + literal))) {
      return world.claim("claims:example-a").object();
    }
  }
}
