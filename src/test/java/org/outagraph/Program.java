package org.outagraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The packaged program, started as processes of their own.
///
/// @param folder where the processes leave what they complain of
/// @param settings the variables of their surroundings that are ours
record Program(Path folder, Map<String, String> settings) {
  private static final String READY = "Outagraph is ready at ";

  Program(Path folder) {
    this(folder, Map.of());
  }

  /// How a process ended.
  ///
  /// @param code its exit code
  /// @param out what it printed
  /// @param complaints what it printed beside that
  record Ended(int code, String out, String complaints) {}

  Process start(String... arguments) throws IOException {
    return start(complaints(), arguments);
  }

  Ended run(String... arguments) throws IOException, InterruptedException {
    Path complaints = complaints();
    Process process = start(complaints, arguments);
    try {
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      return new Ended(process.exitValue(), out, Files.readString(complaints));
    } finally {
      process.destroyForcibly();
    }
  }

  private Path complaints() throws IOException {
    return Files.createTempFile(folder, "complaints", ".txt");
  }

  private Process start(Path complaints, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Doutagraph.home=" + Path.of("").toAbsolutePath(),
                "-jar",
                System.getProperty("outagraph.jar")));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command).redirectError(complaints.toFile());
    process.environment().putAll(settings);
    return process.start();
  }

  /// Where a server listens that was just started.
  static URI address(Process server) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    String ready = lines.readLine();
    assertThat(ready).startsWith(READY + "http://127.0.0.1:");
    return URI.create(ready.substring(READY.length()).split(" ", -1)[0]);
  }
}
