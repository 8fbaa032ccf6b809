package org.outagraph.ingest.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.model.Problem;

/// Asks a model which claims an article makes, and keeps those that the article bears out.
///
/// Safe for use by several threads.
public final class ModelReader implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_BYTES = 4 << 20;
  private static final Duration CONNECTING = Duration.ofSeconds(10);

  private final ModelEndpoint endpoint;
  private final Terms terms;
  private final HttpClient client;

  public ModelReader(ModelEndpoint endpoint, Terms terms) {
    this.endpoint = endpoint;
    this.terms = terms;
    this.client = HttpClient.newBuilder().connectTimeout(CONNECTING).build();
  }

  /// The claims that the text bears out, and a count of what was dropped.
  ///
  /// @throws org.outagraph.model.ProblemException with [Problem.Unavailable] if the model does not
  ///   answer, in time or in the form of the protocol
  public ModelReading read(Manuscript manuscript, Mentions mentions, List<OutageMatch> outages) {
    String answer = ask(ModelRequest.about(endpoint.model(), manuscript, mentions, outages));
    return new ToldClaims(endpoint.model(), manuscript, mentions, outages, terms)
        .of(content(answer));
  }

  private String ask(JsonNode request) {
    HttpRequest.Builder post =
        HttpRequest.newBuilder(endpoint.completions())
            .timeout(endpoint.limit())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(request.toString()));
    endpoint.key().ifPresent(key -> post.header("Authorization", "Bearer " + key));
    CompletableFuture<String> answer =
        client
            .sendAsync(post.build(), BodyHandlers.ofInputStream())
            .thenApplyAsync(this::body, task -> Thread.ofVirtual().start(task));
    try {
      return answer.get(endpoint.limit().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw unavailable("it took longer than " + endpoint.limit().toSeconds() + " s")
          .toException(e);
    } catch (ExecutionException e) {
      throw unavailable(String.valueOf(e.getMessage())).toException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("the wait for it was broken off").toException(e);
    }
  }

  private String body(HttpResponse<InputStream> response) {
    try (InputStream in = response.body()) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      body.write(in.readNBytes(MOST_BYTES + 1));
      if (body.size() > MOST_BYTES) {
        throw unavailable("its answer is longer than " + MOST_BYTES + " bytes").toException();
      }
      if (response.statusCode() != 200) {
        throw unavailable("it answers with status " + response.statusCode()).toException();
      }
      return body.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unavailable(String.valueOf(e.getMessage())).toException(e);
    }
  }

  private JsonNode content(String answer) {
    try {
      String content = JSON.readTree(answer).at("/choices/0/message/content").asText("").strip();
      JsonNode told =
          JSON.readTree(content.replaceFirst("^```(?:json)?\\s*", "").replaceFirst("```$", ""));
      if (!told.path("claims").isArray()) {
        throw unavailable("its answer has no claims").toException();
      }
      return told;
    } catch (JsonProcessingException e) {
      throw unavailable("its answer is not JSON: " + e.getOriginalMessage()).toException(e);
    }
  }

  private Problem unavailable(String why) {
    return new Problem.Unavailable(
        "The model %s does not help: %s.".formatted(endpoint, why), Duration.ofMinutes(1));
  }

  @Override
  public void close() {
    client.close();
  }
}
