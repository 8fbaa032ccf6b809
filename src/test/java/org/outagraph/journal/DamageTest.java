package org.outagraph.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.outagraph.journal.JournalFolder.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What crashes and disks do to the files of a journal.
@Timeout(120)
class DamageTest {
  @TempDir private Path folder;

  @Test
  void anEntryTornAtAnyLengthIsCutOffAndKeptAside() throws IOException {
    JournalFolder journal = JournalFolder.with(folder, 3);
    byte[] whole = journal.bytes(1);
    int start = startOfEntry(whole, 3);
    int end = startOf(whole, "#kept 3");
    for (int length = start; length < whole.length; length++) {
      journal.write(1, Arrays.copyOf(whole, length));
      int last = length < end ? 2 : 3;
      try (FileJournal opened = journal.open()) {
        assertThat(opened.last()).as("after %d bytes", length).isEqualTo(last);
        boolean torn = length > start && length < end;
        assertThat(opened.cutTail().isPresent()).isEqualTo(torn);
        if (torn) {
          CutTail cut = opened.cutTail().orElseThrow();
          assertThat(cut.bytes()).isEqualTo(length - start);
          assertThat(cut.keptIn()).hasBinaryContent(Arrays.copyOfRange(whole, start, length));
          Files.delete(cut.keptIn());
        }
        opened.append(entry(last + 1));
      }
      assertThat(journal.entries()).hasSize(last + 1).endsWith(entry(last + 1));
    }
  }

  @Test
  void anEntryWhoseBytesNeverReachedTheDiskIsCutOff() {
    JournalFolder journal = JournalFolder.with(folder, 3);
    byte[] bytes = journal.bytes(1);
    int start = startOfEntry(bytes, 3);
    int end = startOf(bytes, "#kept 3");
    for (int from = start; from < end; from += 53) {
      byte[] zeroed = Arrays.copyOf(bytes, end);
      Arrays.fill(zeroed, from, Math.min(end, from + 40), (byte) 0);
      journal.write(1, zeroed);
      assertThat(journal.entries()).containsExactly(entry(1), entry(2));
    }
  }

  @Test
  void aChangedByteInAnyEntryThatWasKeptStopsTheOpening() {
    JournalFolder journal = JournalFolder.with(folder, 3);
    byte[] whole = journal.bytes(1);
    int lastMark = startOf(whole, "#kept 3");
    for (int at = 0; at < lastMark; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x01;
      journal.write(1, changed);
      DamagedJournal damage =
          catchThrowableOfType(DamagedJournal.class, () -> journal.open().close());
      assertThat(damage).as("byte %d changed", at).isNotNull();
      assertThat(damage.file()).isEqualTo(journal.segment(1));
      assertThat(damage.offset()).isLessThanOrEqualTo(at);
      assertThat(damage).hasMessageContaining(journal.segment(1).toString());
      assertThat(journal.bytes(1)).isEqualTo(changed);
    }
  }

  @Test
  void aChangedByteInTheVeryLastMarkLosesNothing() {
    JournalFolder journal = JournalFolder.with(folder, 2);
    byte[] bytes = journal.bytes(1);
    bytes[startOf(bytes, "#kept 2") + 2] ^= 0x01;
    journal.write(1, bytes);
    assertThat(journal.entries()).containsExactly(entry(1), entry(2));
  }

  @Test
  void damageThatAppearsLaterStopsTheReading() {
    JournalFolder folder = JournalFolder.with(this.folder, 3);
    try (FileJournal journal = folder.open()) {
      byte[] bytes = folder.bytes(1);
      bytes[startOf(bytes, "#kept 2") - 20] ^= 0x01;
      folder.write(1, bytes);
      assertThatThrownBy(() -> journal.from(1).toList())
          .isInstanceOf(DamagedJournal.class)
          .hasMessageContaining("entry 2");
    }
  }

  @Test
  void aMissingSegmentStopsTheOpening() throws IOException {
    List<Path> segments = threeSegments();
    Files.delete(segments.get(1));
    assertThatThrownBy(() -> FileJournal.open(folder))
        .isInstanceOf(DamagedJournal.class)
        .hasMessageContaining(segments.get(2).toString());
  }

  @Test
  void aSegmentOfAnotherJournalStopsTheOpening(@TempDir Path other) throws IOException {
    List<Path> segments = threeSegments();
    Entry stranger = new Entry(1, JournalFolder.NOON, "x", "y", java.util.Optional.empty(), "");
    try (FileJournal journal = FileJournal.open(other)) {
      journal.append(stranger);
    }
    Files.copy(
        JournalScan.segment(other, 1),
        segments.getFirst(),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> FileJournal.open(folder))
        .isInstanceOf(DamagedJournal.class)
        .hasMessageContaining("another journal");
  }

  @Test
  void aTornEntryIsCutOnlyInTheLastSegment() throws IOException {
    List<Path> segments = threeSegments();
    byte[] bytes = Files.readAllBytes(segments.get(1));
    Files.write(segments.get(1), Arrays.copyOf(bytes, bytes.length - 30));
    assertThatThrownBy(() -> FileJournal.open(folder)).isInstanceOf(DamagedJournal.class);
  }

  @Test
  void aSegmentThatIsStillEmptyIsFilled() throws IOException {
    threeSegments();
    Files.createFile(JournalScan.segment(folder, 4));
    try (FileJournal journal = FileJournal.open(folder)) {
      assertThat(journal.append(entry(4))).isEqualTo(4);
    }
    assertThat(new JournalFolder(folder).entries()).hasSize(4);
  }

  /// Entries 1, 2 and 3, each in a segment of its own.
  private List<Path> threeSegments() {
    try (FileJournal journal = FileJournal.open(folder, 1)) {
      for (int number = 1; number <= 3; number++) {
        journal.append(entry(number));
      }
    }
    return List.of(
        JournalScan.segment(folder, 1),
        JournalScan.segment(folder, 2),
        JournalScan.segment(folder, 3));
  }

  private static int startOfEntry(byte[] bytes, int number) {
    return startOf(bytes, "#entry " + number);
  }

  private static int startOf(byte[] bytes, String mark) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(mark);
  }
}
