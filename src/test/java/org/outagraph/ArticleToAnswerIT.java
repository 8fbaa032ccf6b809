package org.outagraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// From an article that somebody pasted to the answer of the first question, on the command line,
/// while a server serves the real seed data.
class ArticleToAnswerIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = "a made-up key";
  private static final String PASTED =
      "src/test/resources/org/outagraph/ingest/pasted/mainland-kept-working.txt";
  private static final String OUTAGE = "outages:crowdstrike-2024-07";
  private static final String POLICY = "policies:cn-cybersecurity-selfreliance-2018";

  /// With these words the article says why; nothing else in the graph says it so.
  private static final String SAID = "Mainland China was largely unscathed";

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void place() {
    program = new Program(folder, Map.of("OUTAGRAPH_WRITE_KEY", KEY));
  }

  @Test
  @Timeout(420)
  void whatAPastedArticleSaysIsInTheAnswerOnceAReviewerAcceptedIt() throws Exception {
    Process server = program.start("serve", "--port", "0", "--data", data());
    try {
      URI address = Program.address(server);
      String before = run("ask", question());
      assertThat(before).contains("China (regions:CN)").doesNotContain(SAID, "harbour-ledger");
      int rows = askedAsJson().path("results").size();

      assertThat(run("ingest", PASTED)).startsWith("1 new, 0 known, 0 copies, 0 failed; ");
      assertThat(run("ingest", PASTED)).startsWith("0 new, 1 known, 0 copies, 0 failed; 0 prop");
      assertThat(run("ask", question())).isEqualTo(before);

      String proposal = proposal();
      assertThat(run("review", "show", proposal)).contains(proposal, "pending", SAID);
      assertThat(page(address, "claims/" + proposal).code()).isEqualTo(404);
      assertThat(
              run(
                  "review",
                  "accept",
                  proposal,
                  "--reviewer",
                  "Ada Reviewer",
                  "--why",
                  "The article says so, and names the year",
                  "--set",
                  "because=" + POLICY))
          .contains("accepted", POLICY, "accept by Ada Reviewer");

      assertThat(asWords(run("ask", question())))
          .contains("claims:" + proposal, SAID, "articles:the-harbour-ledger");
      assertThat(page(address, "claims/" + proposal))
          .matches(claim -> claim.code() == 200 && claim.text().contains(SAID));
      isTheNewRow(askedAsJson(), rows, proposal);
      assertThat(run("review", "list")).doesNotContain("│ " + proposal + " ");
    } finally {
      server.destroyForcibly();
    }
  }

  /// One row more, which has the claim with its article, its reason and its words.
  private static void isTheNewRow(JsonNode answer, int rowsBefore, String claim) {
    assertThat(answer.path("results")).hasSize(rowsBefore + 1);
    List<JsonNode> rows =
        answer
            .path("results")
            .valueStream()
            .filter(row -> row.at("/claim/slug").asText().equals(claim))
            .toList();
    assertThat(rows).hasSize(1);
    JsonNode row = rows.getFirst();
    assertThat(row.at("/policy/slug").asText()).isEqualTo(POLICY.substring("policies:".length()));
    assertThat(row.path("policyNamedBy").asText()).isEqualTo("source");
    assertThat(row.path("quote").asText()).contains(SAID);
    assertThat(row.at("/articles/0/label").asText()).startsWith("Mainland kept working");
    assertThat(row.path("sources").asInt()).isEqualTo(2);
  }

  private static String[] question() {
    return new String[] {
      "regions-spared-by-domestic-supplier-policy",
      "--outage",
      "crowdstrike-2024-07",
      "--region",
      "CN"
    };
  }

  private JsonNode askedAsJson() throws Exception {
    String[] asked = Arrays.copyOf(question(), question().length + 1);
    asked[asked.length - 1] = "--json";
    return JSON.readTree(run("ask", asked));
  }

  /// The one that says that China was spared with the article's words, wherever it stands.
  private String proposal() throws Exception {
    JsonNode list = JSON.readTree(run("review", "list", "--outage", OUTAGE, "--json"));
    Optional<JsonNode> found =
        list.path("results")
            .valueStream()
            .filter(proposal -> proposal.at("/claim/property").asText().equals("spared"))
            .filter(proposal -> proposal.at("/claim/object").asText().equals("regions:CN"))
            .filter(proposal -> proposal.at("/claim/quote/text").asText().contains(SAID))
            .findFirst();
    assertThat(found).as(list.toPrettyString()).isPresent();
    return found.orElseThrow().path("id").asText();
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private String run(String command, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--data", data()));
    Program.Ended ended = program.run(all.toArray(String[]::new));
    assertThat(ended.code()).as(command + ": " + ended.complaints()).isZero();
    return ended.out();
  }

  /// The words of a table, whose lines are broken where its cells end.
  private static String asWords(String table) {
    return table.replaceAll("[│┌┐├┤└┘─┬┼┴\\s]+", " ");
  }

  private record Answered(int code, String text) {}

  private static Answered page(URI address, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
      var answer = client.send(request, BodyHandlers.ofString());
      return new Answered(answer.statusCode(), answer.body());
    }
  }
}
