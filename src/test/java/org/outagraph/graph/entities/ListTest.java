package org.outagraph.graph.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.outagraph.graph.entities.World.article;
import static org.outagraph.graph.entities.World.claim;
import static org.outagraph.graph.entities.World.id;
import static org.outagraph.graph.entities.World.outage;
import static org.outagraph.graph.entities.World.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.outagraph.model.Kind;
import org.outagraph.model.Page;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;
import org.outagraph.model.Summary;

class ListTest {
  private static final String REGIONS =
      region("DE", "Germany")
          + region("AX", "Åland Islands")
          + region("FR", "France")
          + region("AF", "Afghanistan")
          + region("AL", "Albania");

  @Test
  void thingsAreListedByNameWithAccentsIgnored() {
    try (World world = World.of(REGIONS)) {
      assertThat(slugs(world.reader().list(Kind.REGIONS, 10, Optional.empty())))
          .containsExactly("AF", "AX", "AL", "FR", "DE");
    }
  }

  @Test
  void outagesAreListedNewestFirstAndThoseWithoutADateLast() {
    try (World world =
        World.of(
            outage("example-undated"),
            outage("example-2019"),
            outage("example-2024"),
            claim("example-a", "outages:example-2019 og:startedAt \"2019\"^^xsd:gYear"),
            claim("example-b", "outages:example-2024 og:startedAt \"2024-07-19\"^^xsd:date"))) {
      assertThat(slugs(world.reader().list(Kind.OUTAGES, 10, Optional.empty())))
          .containsExactly("example-2024", "example-2019", "example-undated");
    }
  }

  @Test
  void ofSeveralStartsThePreferredOneCounts() {
    try (World world =
        World.of(
            outage("example-a"),
            claim("example-a", "outages:example-a og:startedAt \"2023\"^^xsd:gYear"),
            claim(
                "example-b",
                "outages:example-a og:startedAt \"2024\"^^xsd:gYear",
                "og:rank og:preferred"))) {
      Summary summary = world.reader().list(Kind.OUTAGES, 1, Optional.empty()).results().getFirst();
      assertThat(summary.date().orElseThrow().lexical()).isEqualTo("2024");
    }
  }

  @Test
  void anOutageIsDescribedByWhatIsSaidOfItsCause() {
    try (World world =
        World.of(
            outage("example-a"),
            claim(
                "example-a",
                "outages:example-a og:cause causes:faulty-update",
                "og:summary \"A file crashed the host.\"@en"))) {
      assertThat(world.reader().list(Kind.OUTAGES, 1, Optional.empty()).results().getFirst())
          .extracting(Summary::description)
          .isEqualTo(Optional.of("A file crashed the host."));
    }
  }

  @Test
  void pagesFollowEachOtherWithoutGapAndTheLastHasNoNext() {
    try (World world = World.of(REGIONS)) {
      List<String> read = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      do {
        Page<Summary> page = world.reader().list(Kind.REGIONS, 2, cursor);
        assertThat(page.total()).isEqualTo(5);
        read.addAll(slugs(page));
        cursor = page.next();
      } while (cursor.isPresent());
      assertThat(read).containsExactly("AF", "AX", "AL", "FR", "DE");
    }
  }

  @Test
  void aPageGoesOnAtTheRightPlaceWhenThingsCameMeanwhile() {
    try (World world = World.of(REGIONS)) {
      Page<Summary> first = world.reader().list(Kind.REGIONS, 2, Optional.empty());
      world.add(region("AD", "Aaa"));
      assertThat(slugs(world.reader().list(Kind.REGIONS, 1, first.next()))).containsExactly("AL");
    }
  }

  @Test
  void aDamagedCursorIsRefusedWithASentence() {
    try (World world = World.of(REGIONS)) {
      EntityReader reader = world.reader();
      String cursor = reader.list(Kind.REGIONS, 2, Optional.empty()).next().orElseThrow();
      char other = cursor.charAt(8) == 'A' ? 'B' : 'A';
      List<String> damaged =
          List.of(
              "",
              "x",
              "not base64!",
              cursor.substring(1),
              cursor.substring(0, 8) + other + cursor.substring(9));
      for (String wrong : damaged) {
        assertThatThrownBy(() -> reader.list(Kind.REGIONS, 2, Optional.of(wrong)))
            .isInstanceOfSatisfying(
                ProblemException.class,
                e -> assertThat(e.problem()).isInstanceOf(Problem.Invalid.class))
            .hasMessageContaining("take it unchanged from \"next\" of the page before");
      }
    }
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    try (World world = World.of(REGIONS)) {
      EntityReader reader = world.reader();
      Optional<String> cursor = reader.list(Kind.REGIONS, 2, Optional.empty()).next();
      assertThatThrownBy(() -> reader.list(Kind.OUTAGES, 2, cursor))
          .hasMessageContaining("it is not one of a list of outages");
    }
  }

  @Test
  void aPageHasRoomForOneThingAtLeast() {
    try (World world = World.of(REGIONS)) {
      EntityReader reader = world.reader();
      assertThatThrownBy(() -> reader.list(Kind.REGIONS, 0, Optional.empty()))
          .hasMessageContaining("limit cannot be \"0\"");
    }
  }

  @Test
  void eachKindIsCountedByTheNamesOfItsThings() {
    try (World world =
        World.of(
            "vendors:example a og:Vendor . organisations:example a og:Organisation .",
            article("example-a", "example"),
            claim("example-a", "vendors:example og:headquarteredIn regions:US"))) {
      assertThat(world.reader().counts())
          .containsEntry(Kind.VENDORS, 1L)
          .containsEntry(Kind.ORGANISATIONS, 1L)
          .containsEntry(Kind.ARTICLES, 1L)
          .containsEntry(Kind.CLAIMS, 1L)
          .containsEntry(Kind.REGIONS, 0L);
    }
  }

  @Test
  void aMistypedSlugHasItsNeighboursNearestFirst() {
    try (World world =
        World.of("vendors:crowdstrike a og:Vendor . vendors:cloudflare a og:Vendor .")) {
      assertThat(world.reader().nearest(id("vendors:croudstrike")))
          .containsExactly("vendors:crowdstrike");
    }
  }

  @Test
  void aNameInsteadOfASlugLeadsToTheThing() {
    try (World world = World.of(region("CN", "China"))) {
      assertThat(world.reader().nearest(id("regions:china"))).containsExactly("regions:CN");
    }
  }

  private static List<String> slugs(Page<Summary> page) {
    return page.results().stream().map(summary -> summary.id().slug()).toList();
  }
}
