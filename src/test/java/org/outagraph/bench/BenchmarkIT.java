package org.outagraph.bench;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
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
  void measure() throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(System.getProperty("outagraph.bench"))
                .forks(1)
                .jvmArgsAppend("-Xmx2g")
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(3))
                .timeUnit(TimeUnit.MICROSECONDS)
                .shouldFailOnError(true)
                .build())
        .run();
  }
}
