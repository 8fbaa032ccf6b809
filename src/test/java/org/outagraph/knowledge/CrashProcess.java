package org.outagraph.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// One [CrashWorker] in a process of its own, and the lines that it has printed.
final class CrashProcess implements AutoCloseable {
  private static final String END = "(end)";

  private final Process process;
  private final Path errors;
  private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();
  private final List<String> lines = new ArrayList<>();
  private final Thread reader;

  private CrashProcess(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    this.reader = Thread.ofPlatform().daemon().start(this::read);
  }

  static CrashProcess start(
      Path folder, int acknowledged, int commits, String checkpoint, int pass) {
    Path errors = folder.resolve("errors.txt");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            CrashWorker.class.getName(),
            folder.resolve("data").toString(),
            MadeUp.ONTOLOGY.toAbsolutePath().toString(),
            Integer.toString(acknowledged),
            Integer.toString(commits),
            checkpoint,
            Integer.toString(pass));
    try {
      return new CrashProcess(
          new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    try (var out = process.inputReader()) {
      out.lines().forEach(unread::add);
    } catch (IOException | RuntimeException e) {
      unread.add("(unreadable: " + e + ")");
    }
    unread.add(END);
  }

  /// Waits for a line, or until the time is over if `mayMiss`.
  boolean waitFor(Predicate<String> wanted, Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    try {
      while (true) {
        String line = unread.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        if (line == null) {
          return false;
        }
        lines.add(line);
        if (line.startsWith("fault")) {
          throw new AssertionError(report());
        }
        if (wanted.test(line)) {
          return true;
        }
        if (line.equals(END)) {
          return false;
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Kills it at once, as `kill -9` does, and returns every line that it had printed.
  List<String> kill() {
    // Not Process.destroyForcibly: it closes the pipe, and lines that were printed would be lost.
    process.toHandle().destroyForcibly();
    try {
      process.waitFor();
      reader.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    unread.drainTo(lines);
    if (lines.stream().anyMatch(line -> line.startsWith("fault"))) {
      throw new AssertionError(report());
    }
    return lines;
  }

  /// What it said, for the message of a failed test.
  String report() {
    try {
      return String.join("\n", lines) + "\n" + Files.readString(errors);
    } catch (IOException e) {
      return String.join("\n", lines) + "\n" + e;
    }
  }

  @Override
  public void close() {
    kill();
  }
}
