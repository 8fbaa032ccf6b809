package org.outagraph.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.journal.JournalFolder.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

/// What the journal does when no more bytes go to the disk. A process whose files may not grow past
/// a limit meets the same failure as one on a full disk: a write that stops half-way.
@Timeout(60)
class FullDiskTest {
  private static final int LIMIT_KILOBYTES = 40;

  @TempDir private Path folder;

  @Test
  void aFailedAppendLeavesTheJournalAsItWas() throws Exception {
    List<String> lines = runWriterUnderLimit();
    int last = Integer.parseInt(lines.getFirst());
    assertThat(last).isGreaterThan(50);
    assertThat(lines.getLast()).startsWith("The journal could not be written");
    try (FileJournal journal = FileJournal.open(folder)) {
      assertThat(journal.cutTail()).isEmpty();
      assertThat(journal.last()).isEqualTo(last);
      assertThat(journal.append(entry(last + 1))).isEqualTo(last + 1);
    }
    assertThat(new JournalFolder(folder).entries()).hasSize(last + 1);
  }

  private List<String> runWriterUnderLimit() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "bash",
                "-c",
                "ulimit -f " + LIMIT_KILOBYTES + " && exec \"$@\"",
                "bash",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var out = process.inputReader()) {
      List<String> lines = out.lines().toList();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      return lines;
    } finally {
      process.destroyForcibly();
    }
  }

  /// Appends until that fails, twice, and prints the last number and the failure.
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) {
      try (FileJournal journal = FileJournal.open(Path.of(arguments[0]))) {
        fill(journal);
        String failure = fill(journal);
        System.out.println(journal.last());
        System.out.println(failure);
      }
    }

    private static String fill(FileJournal journal) {
      while (true) {
        try {
          journal.append(entry(journal.last() + 1));
        } catch (ProblemException e) {
          return ((Problem.Unavailable) e.problem()).why();
        }
      }
    }
  }
}
