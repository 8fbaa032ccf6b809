package org.outagraph.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.outagraph.journal.JournalFolder.NOON;
import static org.outagraph.journal.JournalFolder.entry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.ProblemException;
import org.outagraph.model.Touched;

@Timeout(60)
class FileJournalTest {
  @TempDir private Path folder;

  @Test
  void anEmptyJournalHasNoLastEntry() {
    try (FileJournal journal = FileJournal.open(folder)) {
      assertThat(journal.last()).isZero();
      assertThat(journal.from(1)).isEmpty();
    }
  }

  @Test
  void whatWasAppendedIsReadBack() {
    try (FileJournal journal = FileJournal.open(folder)) {
      assertThat(journal.append(entry(1))).isEqualTo(1);
      assertThat(journal.append(entry(2))).isEqualTo(2);
      assertThat(journal.last()).isEqualTo(2);
      assertThat(journal.from(1)).containsExactly(entry(1), entry(2));
      assertThat(journal.from(2)).containsExactly(entry(2));
      assertThat(journal.from(3)).isEmpty();
    }
  }

  @Test
  void aReopenedJournalGoesOnWhereItStopped() {
    JournalFolder.with(folder, 3);
    try (FileJournal journal = FileJournal.open(folder)) {
      assertThat(journal.cutTail()).isEmpty();
      assertThat(journal.append(entry(4))).isEqualTo(4);
    }
    assertThat(new JournalFolder(folder).entries())
        .containsExactly(entry(1), entry(2), entry(3), entry(4));
  }

  @Test
  void anEntryNeedsTheNextNumber() {
    JournalFolder.with(folder, 3);
    try (FileJournal journal = FileJournal.open(folder)) {
      assertThatThrownBy(() -> journal.append(entry(3))).hasMessageContaining("cannot follow");
      assertThatThrownBy(() -> journal.append(entry(5))).hasMessageContaining("cannot follow");
      assertThat(journal.last()).isEqualTo(3);
    }
  }

  @Test
  void aRequestIsRecognisedAfterARestart() {
    JournalFolder.with(folder, 3);
    try (FileJournal journal = FileJournal.open(folder)) {
      assertThat(journal.numberOf("request-2")).hasValue(2);
      assertThat(journal.numberOf("request-4")).isEmpty();
      journal.append(entry(4));
      assertThat(journal.numberOf("request-4")).hasValue(4);
    }
  }

  @Test
  void anEntryWithoutARequestOrABodyIsReadBackToo() {
    Entry bare = new Entry(1, NOON, "", "", Optional.empty(), "");
    try (FileJournal journal = FileJournal.open(folder)) {
      journal.append(bare);
    }
    assertThat(new JournalFolder(folder).entries()).containsExactly(bare);
  }

  @Test
  void whatWasDerivedIsReadBackApartFromTheBody() {
    String said = "A <urn:s> <urn:p> \"TC .\\nTX .\\n\" .\n";
    Entry both =
        new Entry(
            1,
            NOON,
            "w",
            "y",
            Optional.empty(),
            said,
            "D <urn:s> <urn:q> 1 .\n",
            new Touched(
                Set.of(new Id(Kind.OUTAGES, "x"), new Id(Kind.CLAIMS, "y")),
                Set.of(new Id(Kind.REGIONS, "CN")),
                Set.of()));
    Entry onlyDerived = new Entry(2, NOON, "w", "y", Optional.empty(), "", said, Touched.NOTHING);
    try (FileJournal journal = FileJournal.open(folder)) {
      journal.append(both);
      journal.append(onlyDerived);
    }
    assertThat(new JournalFolder(folder).entries()).containsExactly(both, onlyDerived);
  }

  @Test
  void aBigEntryIsReadBack() {
    String line = "A <urn:s> <urn:p> \"" + "x".repeat(1_000) + "\" .\n";
    Entry big = new Entry(2, NOON, "loader", "all at once", Optional.empty(), line.repeat(40_000));
    try (FileJournal journal = FileJournal.open(folder, 10_000)) {
      journal.append(entry(1));
      journal.append(big);
      journal.append(entry(3));
    }
    assertThat(new JournalFolder(folder).entries()).containsExactly(entry(1), big, entry(3));
  }

  @Test
  void segmentsAreBoundedAndReadAsOne() throws Exception {
    try (FileJournal journal = FileJournal.open(folder, 2_000)) {
      LongStream.rangeClosed(1, 200).forEach(number -> journal.append(entry(number)));
    }
    try (var files = Files.list(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".rdfp")))
          .hasSizeGreaterThan(20)
          .allSatisfy(file -> assertThat(Files.size(file)).isLessThan(2_200));
    }
    try (FileJournal journal = FileJournal.open(folder, 2_000)) {
      assertThat(journal.last()).isEqualTo(200);
      for (long from : new long[] {1, 2, 63, 64, 65, 100, 199, 200}) {
        assertThat(journal.from(from).map(Entry::number))
            .containsExactlyElementsOf(LongStream.rangeClosed(from, 200).boxed().toList());
      }
    }
  }

  @Test
  void itsSizeIsThatOfItsSegments() throws Exception {
    try (FileJournal journal = FileJournal.open(folder, 2_000)) {
      LongStream.rangeClosed(1, 30).forEach(number -> journal.append(entry(number)));
      assertThat(journal.bytes()).isEqualTo(sizeOfSegments());
    }
    try (FileJournal journal = FileJournal.open(folder, 2_000)) {
      assertThat(journal.bytes()).isEqualTo(sizeOfSegments());
    }
  }

  private long sizeOfSegments() throws Exception {
    long size = 0;
    try (var files = Files.newDirectoryStream(folder, "*.rdfp")) {
      for (Path file : files) {
        size += Files.size(file);
      }
    }
    return size;
  }

  @Test
  void aSecondWriterIsTurnedAway() {
    try (FileJournal journal = FileJournal.open(folder)) {
      assertThatThrownBy(() -> FileJournal.open(folder))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("open");
      journal.append(entry(1));
    }
    FileJournal.open(folder).close();
  }

  @Test
  void aReaderSeesWholeEntriesWhileTheJournalGrows() throws Exception {
    int count = 400;
    try (FileJournal journal = FileJournal.open(folder, 5_000)) {
      Thread writer =
          Thread.ofPlatform()
              .start(
                  () ->
                      LongStream.rangeClosed(1, count)
                          .forEach(number -> journal.append(entry(number))));
      int reads = 0;
      while (writer.isAlive()) {
        List<Entry> entries = journal.from(1).toList();
        assertThat(entries).isEqualTo(entriesUpTo(entries.size()));
        reads++;
      }
      writer.join();
      assertThat(reads).isPositive();
      assertThat(journal.from(1)).isEqualTo(entriesUpTo(count));
    }
  }

  private static List<Entry> entriesUpTo(int last) {
    return LongStream.rangeClosed(1, last).mapToObj(JournalFolder::entry).toList();
  }

  @Test
  void anInterruptedThreadStillAppendsAndReads() {
    try (FileJournal journal = FileJournal.open(folder)) {
      Thread.currentThread().interrupt();
      journal.append(entry(1));
      journal.append(entry(2));
      assertThat(journal.from(1)).hasSize(2);
      assertThat(Thread.interrupted()).isTrue();
      journal.append(entry(3));
    }
  }

  @Test
  void aClosedJournalRefusesToAppend() {
    FileJournal journal = FileJournal.open(folder);
    journal.close();
    assertThatThrownBy(() -> journal.append(entry(1))).hasMessageContaining("closed");
  }

  @Test
  void aSegmentIsAPatchThatAnyReaderCanApply() {
    JournalFolder journal = JournalFolder.with(folder, 3);
    var graph = DatasetGraphFactory.createTxnMem();
    RDFPatchOps.applyChange(
        graph, RDFPatchOps.read(new java.io.ByteArrayInputStream(journal.bytes(1))));
    assertThat(graph.getDefaultGraph().size()).isEqualTo(3);
  }

  @Test
  void aSegmentReadsLikeThePackageSays() {
    String text = new String(JournalFolder.with(folder, 1).bytes(1), StandardCharsets.UTF_8);
    assertThat(text.lines())
        .satisfiesExactly(
            line -> assertThat(line).matches("#entry 1 \\d+ [0-9a-f]{8}"),
            line -> assertThat(line).matches("H id <urn:uuid:[0-9a-f-]{36}> \\."),
            line -> assertThat(line).endsWith("<urn:uuid:00000000-0000-0000-0000-000000000000> ."),
            line -> assertThat(line).isEqualTo("H number 1 ."),
            line -> assertThat(line).isEqualTo("H recordedAt \"2026-03-01T12:00:01Z\" ."),
            line -> assertThat(line).isEqualTo("H who \"the curator\" ."),
            line -> assertThat(line).startsWith("H why \"because of \\\"1\\\"\\u000Aand a café"),
            line -> assertThat(line).isEqualTo("H request \"request-1\" ."),
            line -> assertThat(line).isEqualTo("H adds 1 ."),
            line -> assertThat(line).isEqualTo("H deletes 1 ."),
            line -> assertThat(line).isEqualTo("TX ."),
            line -> assertThat(line).startsWith("A <urn:s>"),
            line -> assertThat(line).startsWith("D <urn:s>"),
            line -> assertThat(line).isEqualTo("TC ."),
            line -> assertThat(line).isEqualTo("#kept 1"));
  }

  @Test
  void aBodyCannotForgeTheFrameOfAnEntry() {
    assertThatThrownBy(
            () -> new Entry(1, NOON, "", "", Optional.empty(), "A <a> <b> <c> .\n#kept 9\n"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
