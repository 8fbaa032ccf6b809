package org.outagraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.knowledge.Progress;
import org.outagraph.model.Kind;
import org.outagraph.web.SeedServer.Answered;

/// The description of the interface says what the server does: every door, every parameter, and
/// every example with its answer.
class OpenApiContractTest {
  private static final String KEY = "a made-up key";
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");
  private static final String FORM = "application/x-www-form-urlencoded";

  /// What is for people alone. Whatever else the server answers has to be described.
  private static final Set<String> PAGES =
      Set.of(
          "GET /",
          "GET /search",
          "GET /questions/{name}",
          "GET /problems",
          "GET /problems/{name}",
          "GET /assets/{name}",
          "GET /docs");

  @TempDir private static Path data;
  private static LiveServer server;
  private static JsonNode document;
  private static ApiSchemas schemas;

  @BeforeAll
  static void start() {
    server = Beginning.in(data).key(KEY).start();
    server.base().loadSeed(Path.of("seed-data"), Progress.NONE);
    document = server.send(server.request("/openapi.json").GET()).json();
    schemas = new ApiSchemas(document);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theDescriptionIsOpenApi() {
    assertThat(document.path("openapi").asText()).startsWith("3.1.");
    assertThat(schemas.faultsOfDocument()).isEmpty();
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    for (JsonNode reference : document.findValues("$ref")) {
      assertThat(document.at(reference.asText().substring(1)).isMissingNode())
          .as(reference.asText())
          .isFalse();
    }
  }

  @Test
  void everyDoorIsDescribedAndNothingElse() {
    Set<String> doors =
        SeedServer.get().routes().stream()
            .map(route -> route.method() + " " + route.path())
            .filter(door -> !PAGES.contains(door))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> described = new TreeSet<>();
    for (Operation operation : operations()) {
      if (!isOneQuestion(operation.path())) {
        described.add(operation.method() + " " + operation.path());
      }
    }
    assertThat(described).isEqualTo(doors);
  }

  @Test
  void everyQuestionIsAnOperation() {
    List<String> described =
        operations().stream().map(Operation::path).filter(path -> isOneQuestion(path)).toList();
    assertThat(described).hasSameSizeAs(server.base().questions().questions().all());
  }

  private static boolean isOneQuestion(String path) {
    return path.startsWith("/api/questions/") && !path.contains("{");
  }

  @Test
  void everyOperationIsShown() {
    Map<String, List<ApiExample>> examples =
        ApiExample.of(document).stream()
            .collect(Collectors.groupingBy(example -> example.method() + " " + example.path()));
    for (Operation operation : operations()) {
      assertThat(examples).containsKey(operation.method() + " " + operation.path());
      assertThat(operation.node().path("operationId").asText()).isNotBlank();
      assertThat(operation.node().path("summary").asText()).isNotBlank();
    }
    assertThat(operations().stream().map(o -> o.node().path("operationId").asText()))
        .doesNotHaveDuplicates();
    System.out.printf(
        "OpenAPI: %d paths, %d operations, %d examples%n",
        document.path("paths").size(), operations().size(), ApiExample.of(document).size());
  }

  /// A refusal of an unknown parameter lists those that the door knows.
  @TestFactory
  Stream<DynamicTest> aDoorTakesTheParametersThatAreDescribedAndNoOthers() {
    return operations().stream()
        .filter(operation -> !operation.path().equals("/update") || !operation.isReading())
        .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> compare(operation)));
  }

  private static void compare(Operation operation) {
    ApiExample sample = operation.sample();
    String address = sample.address();
    String asked = address.replaceFirst("\\?.*", "") + "?no-such-parameter=1";
    Answered answer = server.send(sample.request(server, asked, KEY));
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    Set<String> known = words(answer.json().path("known"));
    if (operation.path().equals("/api/questions/{name}")) {
      known.retainAll(operation.queryParameters()); // besides, it takes the question's own
    }
    if (operation.path().endsWith("/{kind}")) {
      for (Kind kind : Kind.values()) { // each kind has filters of its own
        String list = asked.replace("/outages?", "/" + kind.path() + "?");
        known.addAll(words(server.send(sample.request(server, list, KEY)).json().path("known")));
      }
    }
    assertThat(known).isEqualTo(operation.queryParameters());
    JsonNode form = operation.node().at("/requestBody/content").path(FORM).path("schema");
    if (!form.isMissingNode()) {
      Answered refused =
          server.send(
              server
                  .request(operation.path(), "Content-Type", FORM)
                  .header("Authorization", "Bearer " + KEY)
                  .POST(BodyPublishers.ofString("no-such-parameter=1")));
      Set<String> fields = new TreeSet<>();
      form.path("properties").fieldNames().forEachRemaining(fields::add);
      assertThat(words(refused.json().path("known"))).as(refused.body()).isEqualTo(fields);
    }
  }

  private static Set<String> words(JsonNode list) {
    Set<String> words = new TreeSet<>();
    list.forEach(word -> words.add(word.asText()));
    return words;
  }

  /// Whatever reads comes first, so that it meets the graph as it is.
  @TestFactory
  Stream<DynamicTest> everyExampleIsAnsweredAsDescribed() {
    return ApiExample.of(document).stream()
        .sorted(Comparator.comparing(ApiExample::isKeyed))
        .map(example -> DynamicTest.dynamicTest(example.toString(), () -> replay(example)));
  }

  private static void replay(ApiExample example) {
    HttpResponse<byte[]> answer = server.bytes(example.request(server, example.address(), KEY));
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    String shown = example.address() + "\n" + body.substring(0, Math.min(2_000, body.length()));
    assertThat(answer.statusCode()).as(shown).isEqualTo(example.status());
    assertHeaders(example, answer);
    if (example.status() / 100 == 3) {
      return;
    }
    String type = header(answer, "Content-Type").replaceFirst(";.*", "");
    assertThat(type).as(shown).isEqualTo(example.mediaType());
    JsonNode content = content(example).path(type);
    assertThat(content.isMissingNode()).as(type + " is described for " + shown).isFalse();
    if (type.endsWith("json")) {
      assertThat(schemas.faults(content.path("schema"), body)).as(shown).isEmpty();
    }
  }

  private static JsonNode content(ApiExample example) {
    JsonNode responses = example.operation().path("responses");
    JsonNode response =
        Optional.ofNullable(responses.get(Integer.toString(example.status())))
            .orElse(responses.path("default"));
    return resolved(response).path("content");
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static void assertHeaders(ApiExample example, HttpResponse<byte[]> answer) {
    assertThat(header(answer, "Outagraph-Version")).matches("[0-9]+");
    boolean reads = example.method().equals("GET") && !example.isKeyed();
    if (reads && example.status() == 200) {
      assertThat(header(answer, "ETag")).matches("\"[^\"]+\"");
      assertNotSentTwice(example, header(answer, "ETag"));
    }
    if (example.status() >= 400) {
      assertThat(header(answer, "ETag")).isEmpty();
    }
    if (!example.isKeyed() && !example.path().startsWith("/health")) {
      assertThat(header(answer, "RateLimit")).startsWith("\"requests\";r=");
    }
    if (example.status() == 401) {
      assertThat(header(answer, "WWW-Authenticate")).startsWith("Bearer ");
    }
    if (example.status() == 405) {
      assertThat(header(answer, "Allow")).isNotEmpty();
    }
  }

  /// An explanation tells times, which are others each time.
  private static void assertNotSentTwice(ApiExample example, String etag) {
    if (!example.address().contains("explain=")) {
      var again = example.request(server, example.address(), KEY).header("If-None-Match", etag);
      Answered answer = server.send(again);
      assertThat(answer.status()).isEqualTo(304);
      assertThat(answer.body()).isEmpty();
    }
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /// One method of one path.
  private record Operation(String path, String method, JsonNode node) {
    boolean isReading() {
      return method.equals("GET");
    }

    Set<String> queryParameters() {
      Set<String> names = new TreeSet<>();
      for (JsonNode holder : List.of(document.path("paths").path(path), node)) {
        for (JsonNode parameter : holder.path("parameters")) {
          JsonNode known = resolved(parameter);
          if (known.path("in").asText().equals("query")) {
            names.add(known.path("name").asText());
          }
        }
      }
      return names;
    }

    /// The example that comes nearest to a plain success.
    ApiExample sample() {
      return ApiExample.of(document).stream()
          .filter(one -> one.path().equals(path) && one.method().equals(method))
          .min(
              Comparator.comparing((ApiExample one) -> one.status() >= 400)
                  .thenComparing(one -> !one.isKeyed())
                  .thenComparing(one -> one.mediaType().equals(Reply.HTML))
                  .thenComparing(one -> one.node().path("contentType").asText().equals(FORM)))
          .orElseThrow();
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
        if (METHODS.contains(entry.getKey())) {
          operations.add(
              new Operation(
                  path.getKey(), entry.getKey().toUpperCase(Locale.ROOT), entry.getValue()));
        }
      }
    }
    return operations;
  }
}
