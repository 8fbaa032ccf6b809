package org.outagraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
  @Test
  void theVersionIsPrinted() {
    var ended = run(Map.of(), "--version");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).startsWith("outagraph ");
  }

  @Test
  void helpIsPrinted() {
    var ended = run(Map.of(), "--help");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).startsWith("Usage: outagraph");
  }

  @Test
  void withoutACommandTheUsageIsAnError() {
    var ended = run(Map.of());
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("Usage: outagraph");
  }

  @Test
  void anUnknownFlagIsNamed() {
    var ended = run(Map.of(), "--prot");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("--prot").contains("Try: outagraph --help");
  }

  @Test
  void anUnknownVariableStopsEveryCommand() {
    var ended = run(Map.of("OUTAGRAPH_PROT", "80"));
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .startsWith("outagraph: The environment variable OUTAGRAPH_PROT is not a setting")
        .contains("Did you mean OUTAGRAPH_PORT?");
  }

  @Test
  void helpIsGivenInSpiteOfAnUnknownVariable() {
    assertThat(run(Map.of("OUTAGRAPH_PROT", "80"), "--help").code()).isZero();
  }

  private static Ended run(Map<String, String> variables, String... arguments) {
    var surroundings = new Surroundings(Path.of(""), variables, Clock.systemUTC());
    var out = new StringWriter();
    var err = new StringWriter();
    CommandLine line = Main.commandLine(surroundings);
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int code = line.execute(arguments);
    return new Ended(code, out.toString(), err.toString());
  }

  private record Ended(int code, String out, String err) {}
}
