package org.outagraph.ingest.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;
import org.outagraph.model.ProblemException;

class ClaimReaderTest {
  private static final OutageMatch OUTAGE =
      new OutageMatch(
          new Party.Known(new Id(Kind.OUTAGES, "crowdstrike-2024-07")),
          Optional.of(PartialDate.parse("2024-07")),
          1,
          List.of());

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "let hit = (struck | hit ! line 1, column 11: \"(\" is never closed: write \")\" after it",
        "rule a\\n  claim affected party ! line 1, column 1: a rule needs a line \"when …\"",
        "rule a\\n  when {party} was $hit\\n  claim affected party"
            + " ! line 2, column 20: there is no \"let hit = …\" before this line",
        "rule a\\n  when {party} was hit\\n  claim affects party"
            + " ! line 3, column 3: there is no claimed property of that name",
        "rule a\\n  when {gap<=99} hit\\n  claim affected party"
            + " ! line 2, column 8: a gap has from 1 to 40 words",
        "rule a\\n  when {party} hit\\n  claim affected party\\n  level bad"
            + " ! line 4, column 3: a level is none, minimal, moderate or severe",
        "hit = struck ! line 1, column 1: a line begins with \"let NAME = …\"",
        "mark trigger struck = hit"
            + " ! line 1, column 1: a trigger is one of hit, spared, began and ended",
        "mark date - = on {weekday} ! line 1, column 1: nothing fills the slot {weekday}",
      })
  void aPatternFileThatCannotBeUsedIsRefusedWithItsPlace(String lines, String reason)
      throws IOException {
    write(lines.replace("\\n", "\n"));

    assertThatThrownBy(() -> ClaimReader.of(folder))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("xx/a.patterns, ")
        .hasMessageContaining(reason);
  }

  @Test
  void noPatternsMeanNoClaims() throws IOException {
    Files.createDirectory(folder.resolve("xx"));

    assertThat(read(ClaimReader.of(folder), "Delta was hit.")).isEmpty();
  }

  @Test
  void hostileTextIsReadInBoundedTime() {
    ClaimReader reader = ClaimReader.of(Path.of("ontology", "patterns"));
    String hostile =
        "more than tens of thousands of millions of thousands of ".repeat(2_000)
            + "was was was hit hit hit on Monday Monday July 19 19 19 , ".repeat(2_000);
    long start = System.nanoTime();

    read(reader, hostile);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  private void write(String lines) throws IOException {
    Path language = Files.createDirectory(folder.resolve("xx"));
    Files.writeString(language.resolve("a.patterns"), lines);
  }

  private static List<ProposedClaim> read(ClaimReader reader, String text) {
    Manuscript manuscript =
        new Manuscript(
            CleanText.of(text),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            false,
            Optional.empty(),
            "en",
            Optional.empty(),
            LocalDate.of(2024, 7, 22));
    return reader.read(manuscript, Mentions.NONE, List.of(OUTAGE));
  }
}
