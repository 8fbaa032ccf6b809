package org.outagraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

class SettingFlagsTest {
  private final Listen listen = new Listen();
  private final CommandLine line = new CommandLine(listen);

  @Test
  void aFlagOfTheCommandSetsItsSetting() {
    line.parseArgs("--port", "80", "--query-limit=PT1M");
    assertThat(listen.flags.settings().port()).isEqualTo(80);
    assertThat(listen.flags.settings().queryLimit()).hasMinutes(1);
  }

  @Test
  void withoutTheFlagTheVariableHolds() {
    line.parseArgs("--port", "80");
    line.parseArgs();
    assertThat(listen.flags.settings().port()).isEqualTo(90);
  }

  @Test
  void helpSaysWhatEachFlagIsForAndItsDefault() {
    assertThat(line.getUsageMessage()).contains("--port=PORT").contains("Default: 7070.");
  }

  @Command(name = "listen")
  private static final class Listen {
    private final SettingFlags flags =
        new SettingFlags(
            new Surroundings(Path.of(""), Map.of("OUTAGRAPH_PORT", "90"), Clock.systemUTC()),
            Setting.PORT,
            Setting.QUERY_LIMIT);

    @Spec
    void specification(CommandSpec command) {
      flags.addTo(command);
    }
  }
}
