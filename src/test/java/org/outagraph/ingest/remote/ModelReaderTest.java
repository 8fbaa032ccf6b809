package org.outagraph.ingest.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.outagraph.ingest.claims.ProposedClaim;
import org.outagraph.ingest.claims.Speaker;
import org.outagraph.ingest.claims.Statement;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.ingest.mentions.Candidate;
import org.outagraph.ingest.mentions.Mention;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.PartialDate;

/// A model that is a program of the test: it tells the truth, lies, or breaks down. The article is
/// made up.
class ModelReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Id OUTAGE = new Id(Kind.OUTAGES, "velmora-2025-03");

  private static final CleanText TEXT =
      CleanText.of(
          """
          Velmora Networks lost its mobile network in Spain on Tuesday, cutting off 1.2 million subscribers.

          Portugal was not affected, said Ana Sol, who runs the operator. Tarnhelm Bank closed forty branches.
          """);

  private static final Manuscript ARTICLE =
      new Manuscript(
          TEXT,
          Optional.of("Velmora down"),
          Optional.of("Made-up Times"),
          List.of(),
          Optional.of(PartialDate.parse("2025-03-05")),
          false,
          Optional.empty(),
          "en",
          Optional.empty(),
          LocalDate.of(2025, 3, 5));

  private static final Mentions MENTIONS =
      new Mentions(
          List.of(mention("Spain", "regions:ES"), mention("Portugal", "regions:PT")),
          List.of(
              candidate("Velmora Networks", Kind.VENDORS),
              candidate("Tarnhelm Bank", Kind.ORGANISATIONS)));

  private static final List<OutageMatch> OUTAGES =
      List.of(new OutageMatch(new Party.Known(OUTAGE), Optional.empty(), 0.9, List.of()));

  private static final Terms TERMS =
      new Terms(
          Set.of("affected", "spared", "subscribersAffected", "startedAt", "cause"),
          Set.of(new Id(Kind.UNITS, "subscribers"), new Id(Kind.CAUSES, "fire")));

  private final List<String> asked = new ArrayList<>();
  private HttpServer model;

  @BeforeEach
  void start() throws IOException {
    model = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    model.start();
  }

  @AfterEach
  void stop() {
    model.stop(0);
  }

  @Test
  void whatTheTextBearsOutIsProposed() {
    answer(
        claim("affected", "object", "regions:ES", "quote", "lost its mobile network in Spain"),
        claim(
            "spared",
            "object",
            "Portugal",
            "quote",
            "Portugal was not affected",
            "speaker",
            "Ana Sol"),
        claim(
            "affected", "object", "Tarnhelm Bank", "quote", "Tarnhelm Bank closed forty branches"),
        claim(
            "subscribersAffected",
            "low",
            1_200_000,
            "unit",
            "subscribers",
            "quote",
            "cutting off 1.2 million subscribers"),
        claim("startedAt", "date", "2025-03-04", "quote", "on Tuesday"));
    ModelReading reading = read();
    assertThat(reading.dropped()).isEmpty();
    assertThat(reading.claims())
        .extracting(ProposedClaim::property)
        .containsExactly("affected", "spared", "affected", "subscribersAffected", "startedAt");
    ProposedClaim spared = reading.claims().get(1);
    assertThat(TEXT.at(spared.quote())).isEqualTo("Portugal was not affected");
    assertThat(spared.speaker()).isEqualTo(new Speaker.Named("Ana Sol"));
    assertThat(reading.claims().get(2).statement())
        .isEqualTo(new Statement.Thing(new Party.Newcomer(Kind.ORGANISATIONS, "Tarnhelm Bank")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FABRICATED_QUOTE | affected | object | regions:ES | Spain lost its mobile network",
        "FABRICATED_QUOTE | affected | object | regions:ES | ''",
        "UNKNOWN_PROPERTY | destroyed | object | regions:ES | lost its mobile network in Spain",
        "UNRESOLVED_NAME | affected | object | regions:FR | lost its mobile network in Spain",
        "UNRESOLVED_NAME | affected | object | France | lost its mobile network in Spain",
        "UNRESOLVED_NAME | cause | object | causes:sabotage | lost its mobile network in Spain",
        "PARTY_ELSEWHERE | affected | object | regions:PT | lost its mobile network in Spain",
        "UNSUPPORTED_VALUE | subscribersAffected | low | 2100000 | cutting off 1.2 million"
            + " subscribers",
        "UNSUPPORTED_VALUE | startedAt | date | 2019-03-04 | on Tuesday",
        "MALFORMED | startedAt | date | last Tuesday | on Tuesday",
        "MALFORMED | affected | colour | red | lost its mobile network in Spain",
      })
  void whatTheTextDoesNotBearOutIsDroppedAndCounted(
      Dropped why, String property, String field, String value, String quote) {
    Object given = field.equals("low") ? Integer.valueOf(value) : value;
    answer(claim(property, field, given, "unit", "subscribers", "quote", quote));
    ModelReading reading = read();
    assertThat(reading.claims()).isEmpty();
    assertThat(reading.dropped()).isEqualTo(Map.of(why, 1));
  }

  @Test
  void aSpeakerOrASubjectThatTheTextDoesNotHaveIsDropped() {
    answer(
        claim("affected", "object", "regions:ES", "quote", "in Spain", "speaker", "Bob Rain"),
        claim("affected", "object", "regions:ES", "quote", "in Spain", "subject", "outages:other"),
        Map.of("claims", "none"));
    assertThat(read().dropped())
        .isEqualTo(
            Map.of(Dropped.UNKNOWN_SPEAKER, 1, Dropped.UNKNOWN_SUBJECT, 1, Dropped.MALFORMED, 1));
  }

  @Test
  void theModelIsAskedForTheStructureByJsonSchema() throws IOException {
    answer();
    read();
    JsonNode request = JSON.readTree(asked.getFirst());
    assertThat(request.at("/response_format/type").asText()).isEqualTo("json_schema");
    assertThat(request.at("/response_format/json_schema/schema/properties/claims/items/required"))
        .hasSize(14);
    assertThat(request.at("/messages/1/content").asText())
        .contains("outages:velmora-2025-03", "Spain = regions:ES", TEXT.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500 | {} | status 500",
        "200 | no JSON | not JSON",
        "200 | {\"choices\":[]} | no claims",
        "200 | {\"choices\":[{\"message\":{\"content\":\"I cannot\"}}]} | not JSON"
      })
  void aModelThatBreaksDownIsAProblemOfTheModel(int status, String body, String said) {
    reply(status, body.getBytes(StandardCharsets.UTF_8), Duration.ZERO);
    assertThatThrownBy(this::read).hasMessageContaining(said);
  }

  @Test
  void anAnswerWithoutEndIsCutOff() {
    reply(200, new byte[5 << 20], Duration.ZERO);
    assertThatThrownBy(this::read).hasMessageContaining("longer than");
  }

  @Test
  void aModelThatIsTooSlowIsGivenUp() {
    reply(200, "{}".getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(3));
    assertThatThrownBy(() -> read(Duration.ofMillis(300))).hasMessageContaining("does not help");
  }

  private ModelReading read() {
    return read(Duration.ofSeconds(20));
  }

  private ModelReading read(Duration limit) {
    URI url = URI.create("http://127.0.0.1:" + model.getAddress().getPort() + "/v1/");
    var endpoint = new ModelEndpoint(url, "made-up", Optional.of("secret"), limit);
    try (var reader = new ModelReader(endpoint, TERMS)) {
      return reader.read(ARTICLE, MENTIONS, OUTAGES);
    }
  }

  private static Map<String, Object> claim(String property, Object... more) {
    Map<String, Object> claim =
        new HashMap<>(Map.of("subject", OUTAGE.curie(), "property", property, "asserts", true));
    for (int i = 0; i < more.length; i += 2) {
      claim.put(String.valueOf(more[i]), more[i + 1]);
    }
    return claim;
  }

  @SafeVarargs
  private void answer(Map<String, Object>... claims) {
    String content = JSON.valueToTree(Map.of("claims", List.of(claims))).toString();
    var message = Map.of("choices", List.of(Map.of("message", Map.of("content", content))));
    reply(
        200, JSON.valueToTree(message).toString().getBytes(StandardCharsets.UTF_8), Duration.ZERO);
  }

  private void reply(int status, byte[] body, Duration wait) {
    model.createContext(
        "/v1/chat/completions",
        exchange -> {
          asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          try {
            Thread.sleep(wait);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.sendResponseHeaders(status, body.length);
          try (var out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
  }

  private static Span place(String words) {
    int at = TEXT.text().indexOf(words);
    return new Span(at, at + words.length());
  }

  private static Mention mention(String words, String id) {
    return new Mention(place(words), Id.ofCurie(id).orElseThrow(), 1, List.of());
  }

  private static Candidate candidate(String words, Kind kind) {
    return new Candidate(place(words), words, kind, 0.8, List.of());
  }
}
