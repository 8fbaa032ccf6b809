package org.outagraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program as its users run it: as processes of their own, on the real seed data.
class ProgramIT {
  @TempDir private Path folder;

  private record Ended(int code, String out) {}

  private Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Doutagraph.home=" + Path.of("").toAbsolutePath(),
                "-jar",
                System.getProperty("outagraph.jar")));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectError(folder.resolve("err-" + System.nanoTime()).toFile())
        .start();
  }

  private Ended run(String... arguments) throws Exception {
    Process process = start(arguments);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), out);
  }

  private static String readyLine(Process server) throws IOException {
    return new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))
        .readLine();
  }

  @Test
  @Timeout(300)
  void aServerIsAskedStoppedCheckedAndStartedAgain() throws Exception {
    String data = folder.resolve("data").toString();
    Process server = start("serve", "--port", "0", "--data", data);
    try {
      String ready = readyLine(server);
      assertThat(ready).startsWith("Outagraph is ready at http://127.0.0.1:");
      URI address = URI.create(ready.split(" ", -1)[4]);
      try (HttpClient client = HttpClient.newHttpClient()) {
        var home = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertThat(home.body())
            .contains("Tens of thousands of installations", "QAX sells security products");
      }

      Ended asked =
          run(
              "ask",
              "regions-spared-by-domestic-supplier-policy",
              "--outage",
              "crowdstrike-2024-07",
              "--data",
              data);
      assertThat(asked.code()).isZero();
      assertThat(asked.out()).contains("China (regions:CN)", "QAX (organisations:qax)", "Russia");

      assertThat(run("search", "奇安信", "--data", data).out()).startsWith("organisations:qax");
      assertThat(run("check-index", "--data", data).code()).isEqualTo(1);

      server.destroy();
      assertThat(server.waitFor(15, TimeUnit.SECONDS)).isTrue();
      assertThat(server.exitValue()).isZero();

      Ended checked = run("check-index", "--data", data);
      assertThat(checked.out()).startsWith("The index agrees with the store");
      assertThat(checked.code()).isZero();

      Path query =
          Files.writeString(folder.resolve("q.rq"), "SELECT (COUNT(?o) AS ?n) { ?o a og:Outage }");
      assertThat(run("query", query.toString(), "--format", "csv", "--data", data).out())
          .isEqualTo("n\r\n50\r\n");
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  @Timeout(120)
  void theOntologyAndTheSeedDataHaveNoFaults() throws Exception {
    Ended checked = run("check");
    assertThat(checked.out()).isEqualTo("No faults.\n");
    assertThat(checked.code()).isZero();
  }
}
