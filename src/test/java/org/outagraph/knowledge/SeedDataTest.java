package org.outagraph.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.graph.Ontology;
import org.outagraph.graph.questions.Questions;
import org.outagraph.graph.sparql.QueryLimits;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;

/// The data that comes with Outagraph, taken in, changed and built anew.
@Timeout(300)
class SeedDataTest {
  private static final Path SEED = Path.of("seed-data");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private KnowledgeBase base;

  @BeforeEach
  void open() {
    Setup setup =
        new Setup(
            folder.resolve("data"),
            Ontology.read(Path.of("ontology")),
            Questions.read(Path.of("ontology")),
            QueryLimits.standard(),
            new WriteLimits(1 << 20, 8, WriteLimits.STANDARD.stuckAfter()),
            CLOCK);
    base = KnowledgeBase.open(setup, Progress.NONE);
  }

  @AfterEach
  void close() {
    base.close();
  }

  @Test
  void theSeedDataIsTakenInOnce() {
    assertThat(base.isEmpty()).isTrue();
    long version = base.loadSeed(SEED, Progress.NONE);
    assertThat(base.isEmpty()).isFalse();
    assertThat(base.loadSeed(SEED, Progress.NONE)).isEqualTo(version);
    assertThat(base.version()).isEqualTo(version);
  }

  @Test
  void theIndexFollowsEveryKindOfChange() throws Exception {
    base.loadSeed(SEED, Progress.NONE);
    assertThat(base.checkIndex()).isEmpty();
    String[] changes = {
      "vendors:made-up a og:Vendor ; rdfs:label \"Made-up Systems\"@en .",
      "regions:FR skos:altLabel \"Hexagon\"@en .",
      """
      outages:crowdstrike-2024-07 og:affected regions:FR ~ claims:made-up-fr {|
        og:assertedBy vendors:crowdstrike ; og:reportedIn articles:geeknews-2024-07-20 ;
        og:level levels:severe ; og:summary "Trains stood still."@en |} .
      """,
      """
      outages:crowdstrike-2024-07 og:cause causes:dns ~ claims:made-up-cause {|
        og:assertedBy vendors:crowdstrike ; og:reportedIn articles:geeknews-2024-07-20 ;
        og:summary "The power went."@en |} .
      """,
      "outages:crowdstrike-2024-07 skos:altLabel \"The day the screens went blue\"@en .",
      "articles:geeknews-2024-07-20 og:note \"Read again.\"@en .",
    };
    for (String change : changes) {
      Path file = Files.writeString(folder.resolve("change.ttl"), PREFIXES + change);
      base.load(List.of(file));
      assertThat(base.checkIndex()).as(change).isEmpty();
    }
    Set<Triple> before = triples();
    base.rebuild(Progress.NONE);
    assertThat(triples()).isEqualTo(before);
    assertThat(base.checkIndex()).isEmpty();
  }

  @Test
  void aFaultyFileIsNamedWithItsLineAndChangesNothing() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("faulty.ttl"), PREFIXES + "outages:nameless a og:Outage .\n");
    assertThatThrownBy(() -> base.load(List.of(file)))
        .hasMessageContaining("faulty.ttl:")
        .hasMessageContaining("outages:nameless");
    assertThat(base.entities().knows(new Id(Kind.OUTAGES, "nameless"))).isFalse();
  }

  private Set<Triple> triples() {
    return base.store().read(graph -> graph.getDefaultGraph().find().toSet());
  }

  private static final String PREFIXES =
      org.outagraph.graph.Prefixes.standard().map().entrySet().stream()
          .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
          .collect(java.util.stream.Collectors.joining());
}
