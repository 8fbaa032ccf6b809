package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.outagraph.web.SeedServer.Answered;
import org.outagraph.web.reconcile.EntityType;

/// The requests that the documentation of copies and of matching shows are answered, and what it
/// says of parameters, limits and types is so.
class DocumentedRequestsTest {
  private static final Pattern WORD = Pattern.compile("`([A-Za-z:]+)`");
  private static final SeedServer SERVER = SeedServer.get();

  static Stream<String> requests() throws IOException {
    List<String> requests =
        Stream.concat(
                Files.lines(Path.of("docs/sync.md")), Files.lines(Path.of("docs/reconcile.md")))
            .filter(line -> line.startsWith("GET /"))
            .map(line -> line.substring(4))
            .toList();
    assertThat(requests).hasSizeGreaterThan(10);
    return requests.stream();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void everyRequestIsAnswered(String request) {
    String path =
        request
            .replace("{", "%7B")
            .replace("}", "%7D")
            .replace("\"", "%22")
            .replace(" ", "%20")
            .replace("[", "%5B")
            .replace("]", "%5D");
    Answered answer = SERVER.get(path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("\"result\":[]").doesNotContain("\"results\":[]");
  }

  @Test
  void theParametersOfChangesAreTold() throws IOException {
    String sync = Files.readString(Path.of("docs/sync.md"));
    for (String parameter : ChangeDoor.PARAMETERS) {
      assertThat(sync).contains("| `" + parameter + "` |");
    }
    assertThat(sync)
        .contains("1 to " + ChangeDoor.MOST + " | " + ChangeDoor.USUAL + " |")
        .contains("At most 256 callers wait");
    for (ExtractForm form : ExtractForm.values()) {
      assertThat(sync).contains("| `." + form.suffix() + "` |");
    }
  }

  @Test
  void theTypesFeaturesAndLimitsOfMatchingAreTold() throws IOException {
    String page = Files.readString(Path.of("docs/reconcile.md"));
    List<String> words = WORD.matcher(page).results().map(found -> found.group(1)).toList();
    for (EntityType type : EntityType.values()) {
      assertThat(words).contains(type.id());
    }
    assertThat(page).contains("A batch has at most\n" + ReconcileManifest.BATCH + " queries");
    var candidate =
        SERVER.get("/reconcile?query=CrowdStrike").json().path("result").path(0).path("features");
    for (String feature : candidate.findValuesAsText("id")) {
      assertThat(page).contains("`" + feature + "`");
    }
  }
}
