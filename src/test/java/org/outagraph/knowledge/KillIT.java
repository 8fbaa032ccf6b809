package org.outagraph.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Kills a real process with `kill -9` while it commits, and looks for what was acknowledged.
///
/// `-Doutagraph.kills.random=100 -Doutagraph.kills.each=5` asks for more kills than a normal build
/// makes, `-Doutagraph.kills.seed=…` for the same moments again.
@Timeout(value = 2, unit = TimeUnit.HOURS)
class KillIT {
  private static final Logger LOG = LoggerFactory.getLogger(KillIT.class);
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final int KILLS_OF_A_BASE = 25;

  private final int randomKills = Integer.getInteger("outagraph.kills.random", 12);
  private final int killsOfEach = Integer.getInteger("outagraph.kills.each", 1);
  private final long seed = Long.getLong("outagraph.kills.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Map<String, Integer> hits = new TreeMap<>();

  @TempDir private Path root;
  private Path folder = Path.of("");
  private int acknowledged;
  private int acknowledgedBefore;
  private int recovered;
  private int kills;

  @Test
  void nothingAcknowledgedIsLostWhenTheProcessIsKilledAtAnyMoment() {
    for (int i = 0; i < randomKills; i++) {
      startAnewNowAndThen();
      killAtRandom();
    }
    endWithACleanStart();
    assertThat(kills).isEqualTo(randomKills);
  }

  @Test
  void nothingAcknowledgedIsLostWhenTheProcessIsKilledAtACheckpoint() {
    for (int i = 0; i < killsOfEach; i++) {
      for (Checkpoint checkpoint : Checkpoint.values()) {
        startAnewNowAndThen();
        killAt(checkpoint, 1 + i % 3);
      }
    }
    endWithACleanStart();
    assertThat(kills).isEqualTo(killsOfEach * Checkpoint.values().length);
  }

  /// One kill in four hits the start, the catching up or the verification, the others the writing.
  private void killAtRandom() {
    try (CrashProcess process = CrashProcess.start(folder, acknowledged, 1_000, "none", 1)) {
      if (random.nextInt(4) == 0) {
        process.waitFor(line -> line.startsWith("verified"), millis(200 + random.nextInt(2_500)));
      } else {
        int more = random.nextInt(6);
        String lastLine = more == 0 ? "verified" : "ack " + (acknowledged + more) + " ";
        assertThat(process.waitFor(line -> line.startsWith(lastLine), LONG))
            .as(process::report)
            .isTrue();
        process.waitFor(line -> false, millis(random.nextInt(400)));
      }
      count(process.kill());
    }
  }

  private void killAt(Checkpoint checkpoint, int pass) {
    try (CrashProcess process =
        CrashProcess.start(folder, acknowledged, 1_000, checkpoint.toString(), pass)) {
      assertThat(process.waitFor(line -> line.equals("at " + checkpoint), LONG))
          .as(process::report)
          .isTrue();
      count(process.kill());
    }
  }

  /// Verifies once more, commits a little, and closes in order.
  private void endWithACleanStart() {
    try (CrashProcess process = CrashProcess.start(folder, acknowledged, 2, "none", 1)) {
      assertThat(process.waitFor(line -> line.startsWith("ack " + (acknowledged + 2)), LONG))
          .as(process::report)
          .isTrue();
      assertThat(process.waitFor(line -> line.equals("(end)"), LONG)).isTrue();
    }
    LOG.info(
        "{} kills (seed {}), {} acknowledged changes, none lost; {} that were written but not"
            + " acknowledged were carried on. Last line before the kill: {}",
        kills,
        seed,
        acknowledgedBefore + acknowledged,
        recovered,
        hits);
  }

  private void count(List<String> lines) {
    kills++;
    for (String line : lines) {
      if (line.startsWith("ack ")) {
        acknowledged = Integer.parseInt(line.split(" ", -1)[1]);
      } else if (line.startsWith("recovered ")) {
        recovered++;
      }
    }
    String last =
        lines.stream().filter(line -> !line.startsWith("(")).reduce((a, b) -> b).orElse("start");
    hits.merge(last.split(" \\d", -1)[0], 1, Integer::sum);
  }

  /// Every verification replays the whole journal: a base that was killed often makes room.
  private void startAnewNowAndThen() {
    if (kills % KILLS_OF_A_BASE != 0) {
      return;
    }
    if (kills > 0) {
      endWithACleanStart();
    }
    acknowledgedBefore += acknowledged;
    acknowledged = 0;
    try {
      folder = Files.createDirectory(root.resolve("base-" + kills));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Duration millis(int millis) {
    return Duration.ofMillis(millis);
  }
}
