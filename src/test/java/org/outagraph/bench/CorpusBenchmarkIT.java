package org.outagraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Measures the doors over a large corpus, and checks nothing but that every answer was good:
/// machines differ.
@EnabledIfSystemProperty(
    named = "outagraph.corpus",
    matches = ".+",
    disabledReason = "Measured on demand: -Doutagraph.corpus=\"FOLDER [--articles N] …\"")
class CorpusBenchmarkIT {
  @Test
  void measure() throws IOException, InterruptedException {
    String arguments = System.getProperty("outagraph.corpus");
    assertThat(OwnProcess.run(CorpusBenchmark.class, "7g", arguments)).isZero();
  }
}
