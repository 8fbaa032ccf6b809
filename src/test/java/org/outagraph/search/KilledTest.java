package org.outagraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.outagraph.search.MadeUp.thing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledTest {
  @TempDir private Path folder;

  /// Writes version after version until it is killed.
  static final class Writing {
    private Writing() {}

    public static void main(String[] arguments) {
      try (var index = SearchIndex.open(Path.of(arguments[0]))) {
        for (long version = index.version() + 1; ; version++) {
          index.apply(
              version, List.of(thing("outages:o" + version, "Falcon").document()), List.of());
          System.out.print(version + "\n");
          System.out.flush();
        }
      }
    }
  }

  @Test
  void whatWasAcknowledgedBeforeAKillIsThereAndTheFolderCanBeOpenedAtOnce()
      throws IOException, InterruptedException {
    long acknowledged = -1;
    for (int round = 1; round <= 3; round++) {
      Process process = start();
      try (BufferedReader lines = process.inputReader()) {
        for (int i = 0; i < 5 * round; i++) {
          acknowledged = Long.parseLong(lines.readLine());
        }
        process.toHandle().destroyForcibly();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          acknowledged = Long.parseLong(line);
        }
        process.waitFor();
      }
      try (var index = SearchIndex.open(folder)) {
        assertThat(index.version()).isBetween(acknowledged, acknowledged + 1);
        assertThat(index.fingerprints()).hasSize((int) index.version() + 1);
      }
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Writing.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
