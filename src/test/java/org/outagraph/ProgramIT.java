package org.outagraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program as its users run it: as processes of their own, on the real seed data.
class ProgramIT {
  @TempDir private Path folder;

  private Program program;

  @BeforeEach
  void place() {
    program = new Program(folder);
  }

  @Test
  @Timeout(300)
  void aServerIsAskedStoppedCheckedAndStartedAgain() throws Exception {
    String data = folder.resolve("data").toString();
    Process server = program.start("serve", "--port", "0", "--data", data);
    try {
      URI address = Program.address(server);
      try (HttpClient client = HttpClient.newHttpClient()) {
        var home = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertThat(home.body())
            .contains("Tens of thousands of installations", "QAX sells security products");
      }

      Program.Ended asked =
          program.run(
              "ask",
              "regions-spared-by-domestic-supplier-policy",
              "--outage",
              "crowdstrike-2024-07",
              "--data",
              data);
      assertThat(asked.code()).isZero();
      assertThat(asked.out()).contains("China (regions:CN)", "QAX (organisations:qax)", "Russia");

      assertThat(program.run("search", "奇安信", "--data", data).out())
          .startsWith("organisations:qax");
      assertThat(program.run("check-index", "--data", data).code()).isEqualTo(1);

      server.destroy();
      assertThat(server.waitFor(15, TimeUnit.SECONDS)).isTrue();
      assertThat(server.exitValue()).isZero();

      Program.Ended checked = program.run("check-index", "--data", data);
      assertThat(checked.out()).startsWith("The index agrees with the store");
      assertThat(checked.code()).isZero();

      Path query =
          Files.writeString(folder.resolve("q.rq"), "SELECT (COUNT(?o) AS ?n) { ?o a og:Outage }");
      assertThat(program.run("query", query.toString(), "--format", "csv", "--data", data).out())
          .isEqualTo("n\r\n50\r\n");
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  @Timeout(120)
  void theOntologyAndTheSeedDataHaveNoFaults() throws Exception {
    Program.Ended checked = program.run("check");
    assertThat(checked.out()).isEqualTo("No faults.\n");
    assertThat(checked.code()).isZero();
  }
}
