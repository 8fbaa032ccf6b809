package org.outagraph.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.outagraph.web.SeedServer;

/// Searches and completions of the seed data over HTTP, next to a constant reply of the same
/// server.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SearchBenchmark {
  /// What is asked.
  public enum Asked {
    /// Completion from the first letter.
    FIRST_LETTER("/api/suggest?q=c"),
    /// Completion of several letters.
    SIX_LETTERS("/api/suggest?q=crowds"),
    /// Completion with a letter that is wrong.
    TYPO("/api/suggest?q=clodfl"),
    /// A name.
    NAME("/api/search?q=crowdstrike"),
    /// Words that many documents have, with everything counted.
    COUNTED(
        "/api/search?q=outage&histogram=year&facets="
            + "type,region,vendor,product,sector,cause,year,publisher,language"),
    /// The same from an earlier point in time.
    KNOWN_AT(
        "/api/search?q=outage&knownAt=2024-07-20&facets="
            + "type,region,vendor,product,sector,cause,year,publisher,language"),
    /// The server alone.
    CONSTANT("/health/live");

    private final String path;

    Asked(String path) {
      this.path = path;
    }
  }

  @Param({"FIRST_LETTER", "SIX_LETTERS", "TYPO", "NAME", "COUNTED", "KNOWN_AT", "CONSTANT"})
  Asked asked = Asked.CONSTANT;

  private final HttpClient client = HttpClient.newHttpClient();
  private HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1/")).build();

  @Setup
  public void aim() {
    request = HttpRequest.newBuilder(URI.create(SeedServer.get().address() + asked.path)).build();
  }

  @Benchmark
  public int overHttp() throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
    }
    return answer.body().length;
  }
}
