package org.outagraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Measures the doors over a large corpus in a process of its own with the memory that serving it
/// takes, and checks nothing but that every answer was good: machines differ.
@EnabledIfSystemProperty(
    named = "outagraph.corpus",
    matches = ".+",
    disabledReason = "Measured on demand: -Doutagraph.corpus=\"FOLDER [--articles N] …\"")
class CorpusBenchmarkIT {
  @Test
  void measure() throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx4g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                CorpusBenchmark.class.getName()));
    command.addAll(List.of(System.getProperty("outagraph.corpus").split(" ", -1)));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }
}
