package org.outagraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.outagraph.web.SeedServer;
import picocli.CommandLine;

/// The README says what the program does.
class ReadmeTest {
  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  @Test
  void theSettingsTableIsTheSettings() throws IOException {
    List<String> rows =
        Arrays.stream(Setting.values())
            .map(
                setting ->
                    "| `%s` | %s | %s | %s |"
                        .formatted(
                            setting.variable(),
                            setting.flag().map(flag -> "`" + flag + "`").orElse(""),
                            setting.fallback().map(value -> "`" + value + "`").orElse(""),
                            setting.description()))
            .toList();
    assertThat(readme().lines().toList()).containsSubsequence(rows);
  }

  @Test
  void theRoutesTableIsWhatTheServerSaysAtApi() throws IOException {
    List<String> rows = new ArrayList<>();
    for (JsonNode route : SeedServer.get().get("/api").json().path("doors")) {
      rows.add(
          "| %s | `%s` | %s |"
              .formatted(
                  route.path("method").asText(),
                  route.path("path").asText(),
                  route.path("description").asText()));
    }
    assertThat(rows).hasSizeGreaterThan(15);
    assertThat(readme().lines().toList()).containsSubsequence(rows);
  }

  @Test
  void everyCommandIsToldOf() throws IOException {
    CommandLine line = Main.commandLine(Surroundings.ofThisProcess());
    assertThat(line.getSubcommands()).isNotEmpty();
    for (CommandLine command : line.getSubcommands().values()) {
      if (command.getCommandSpec().usageMessage().hidden()) {
        continue;
      }
      assertThat(readme()).contains("| `./outagraph " + command.getCommandName());
    }
  }

  @Test
  void everyFolderItLinksToIsThere() throws IOException {
    var links = java.util.regex.Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(readme());
    int found = 0;
    while (links.find()) {
      assertThat(Path.of(links.group(1))).exists();
      found++;
    }
    assertThat(found).isPositive();
  }
}
