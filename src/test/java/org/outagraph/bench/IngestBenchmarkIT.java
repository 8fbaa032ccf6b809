package org.outagraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Measures how many articles a second are taken in, and checks nothing but that all are: machines
/// differ.
@EnabledIfSystemProperty(
    named = "outagraph.ingest",
    matches = ".+",
    disabledReason = "Measured on demand: -Doutagraph.ingest=\"FOLDER [--articles N] …\"")
class IngestBenchmarkIT {
  @Test
  void measure() throws IOException, InterruptedException {
    String arguments = System.getProperty("outagraph.ingest");
    assertThat(OwnProcess.run(IngestBenchmark.class, "1g", arguments)).isZero();
  }
}
