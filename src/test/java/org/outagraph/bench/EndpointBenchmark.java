package org.outagraph.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.outagraph.graph.sparql.QueryRunner;
import org.outagraph.graph.sparql.ResultForm;
import org.outagraph.knowledge.Progress;
import org.outagraph.web.Beginning;
import org.outagraph.web.LiveServer;

/// The same query in process and over HTTP, next to a constant reply of the same server.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EndpointBenchmark {
  static final String DATA = "outagraph.bench.data";

  /// What is asked of the seed data.
  public enum Asked {
    /// Whether there is anything at all.
    ASK("ASK { ?s ?p ?o }"),
    /// A few rows by two joins.
    JOIN(
        """
        SELECT ?region ?policy ?who WHERE {
          outages:crowdstrike-2024-07 og:spared ?region {| og:because ?policy ; og:assertedBy ?who |} .
          ?policy og:policyKind policy-kinds:domestic-supplier-preference }\
        """),
    /// All labels, about 0.4 MB.
    LABELS("SELECT ?thing ?label WHERE { ?thing rdfs:label ?label }"),
    /// Groups over all claims.
    GROUPS(
        "SELECT ?article (COUNT(?claim) AS ?claims) WHERE { ?claim og:reportedIn ?article }"
            + " GROUP BY ?article ORDER BY DESC(?claims)");

    private final String text;

    Asked(String text) {
      this.text = text;
    }
  }

  @Param({"ASK", "JOIN", "LABELS", "GROUPS"})
  Asked asked = Asked.ASK;

  private final HttpClient client = HttpClient.newHttpClient();
  private final LiveServer server = Beginning.in(data()).start();
  private final QueryRunner queries = server.base().queries();
  private HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1/")).build();
  private HttpRequest constant = request;

  /// The folder that has the seed data already, so that not every fork loads it anew.
  private static Path data() {
    return Path.of(System.getProperty(DATA, "target/bench-data"));
  }

  /// Loads the seed data into a folder for all forks.
  static void load(Path data) {
    try (LiveServer server = Beginning.in(data).start()) {
      server.base().loadSeed(Path.of("seed-data"), Progress.NONE);
    }
  }

  @TearDown
  public void close() {
    client.close();
    server.close();
  }

  @Setup
  public void aim() {
    String address = server.address();
    request =
        HttpRequest.newBuilder(
                URI.create(
                    address
                        + "/sparql?query="
                        + URLEncoder.encode(asked.text, StandardCharsets.UTF_8)))
            .header("Accept", ResultForm.JSON.mediaType())
            .build();
    constant = HttpRequest.newBuilder(URI.create(address + "/health/live")).build();
  }

  @Benchmark
  public int inProcess() {
    return queries.run(queries.prepare(asked.text), ResultForm.JSON, Map.of()).body().length;
  }

  @Benchmark
  public int overHttp() throws IOException, InterruptedException {
    return sent(request);
  }

  @Benchmark
  public int constantReply() throws IOException, InterruptedException {
    return sent(constant);
  }

  private int sent(HttpRequest what) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = client.send(what, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
    }
    return answer.body().length;
  }
}
