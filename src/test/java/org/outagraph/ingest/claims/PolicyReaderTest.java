package org.outagraph.ingest.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.ingest.SeedBase;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.ingest.mentions.Gazetteer;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;

/// What sentences say of the real policies that the graph knows, and of made-up ones.
class PolicyReaderTest {
  private static final ClaimReader READER = ClaimReader.of(Path.of("ontology", "patterns"));

  private static final Path TEXTS =
      Path.of("src/test/resources/org/outagraph/ingest/claims/policies.txt");

  @TempDir private Path folder;

  private static final OutageMatch OUTAGE =
      new OutageMatch(
          new Party.Known(new Id(Kind.OUTAGES, "crowdstrike-2024-07")),
          Optional.of(PartialDate.parse("2024-07-19")),
          1,
          List.of());

  @TestFactory
  Stream<DynamicTest> everyTextIsReadAsACarefulReaderWould() throws IOException {
    Gazetteer.Known known;
    try (KnowledgeBase base = SeedBase.open(folder)) {
      known = Gazetteer.of(base).known();
    }
    return Files.readAllLines(TEXTS).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> DynamicTest.dynamicTest(line, () -> check(known, line)));
  }

  private static void check(Gazetteer.Known known, String line) {
    String[] sides = line.split(" => ", 2);
    String[] told = sides[0].split(" ", 2);
    List<String> expected =
        sides[1].equals("nothing") ? List.of() : Stream.of(sides[1].split("; ")).sorted().toList();
    assertThat(read(known, told[0], told[1])).containsExactlyElementsOf(expected);
  }

  /// Facts about policies and who was spared why, told shortly.
  private static List<String> read(Gazetteer.Known known, String language, String text) {
    CleanText clean = CleanText.of(text);
    Mentions mentions = known.names().find(clean, language);
    Manuscript manuscript = PatternExamplesTest.manuscript(clean, language);
    return READER.read(manuscript, mentions, List.of(OUTAGE), known.world()).stream()
        .filter(claim -> Property.POLICY.has(claim.property()) || claim.property().equals("spared"))
        .map(PolicyReaderTest::told)
        .sorted()
        .toList();
  }

  private static String told(ProposedClaim claim) {
    String said =
        switch (claim.statement()) {
          case Statement.Thing(Party party) -> name(party);
          case Statement.When(var date) -> date.lexical();
          case Statement.Number(Count count) -> count.low().toPlainString();
        };
    String because =
        claim.because().isEmpty()
            ? ""
            : " because " + String.join(" ", claim.because().stream().map(Id::slug).toList());
    return name(claim.subject())
        + " "
        + claim.property()
        + " "
        + said
        + because
        + (claim.hedged() ? " hedged" : "");
  }

  private static String name(Party party) {
    return switch (party) {
      case Party.Known(var id) -> id.slug();
      case Party.Newcomer(_, String name) -> name;
    };
  }
}
