package org.outagraph.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Runs the benchmarks whose names match, and checks nothing: machines differ.
@EnabledIfSystemProperty(
    named = "outagraph.bench",
    matches = ".+",
    disabledReason = "Benchmarks run on demand: -Doutagraph.bench=NAME")
class BenchmarkIT {
  @Test
  void measure(@TempDir Path data) throws RunnerException {
    EndpointBenchmark.load(data);
    new Runner(
            new OptionsBuilder()
                .include(System.getProperty("outagraph.bench"))
                .forks(1)
                .jvmArgsAppend("-Xmx2g", "-D" + EndpointBenchmark.DATA + "=" + data)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(3))
                .timeUnit(TimeUnit.MICROSECONDS)
                .shouldFailOnError(true)
                .build())
        .run();
  }
}
