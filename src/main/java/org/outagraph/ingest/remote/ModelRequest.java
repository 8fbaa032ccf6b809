package org.outagraph.ingest.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.reading.Manuscript;

/// What a model is asked about an article: the instructions, the names that stand in the text, the
/// text, and the JSON schema of the answer.
final class ModelRequest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_LETTERS = 60_000;

  private ModelRequest() {}

  static JsonNode about(
      String model, Manuscript manuscript, Mentions mentions, List<OutageMatch> outages) {
    ObjectNode request = JSON.createObjectNode().put("model", model).put("temperature", 0);
    request
        .putArray("messages")
        .add(message("system", resource("instructions.txt")))
        .add(message("user", article(manuscript, mentions, outages)));
    ObjectNode format = request.putObject("response_format").put("type", "json_schema");
    format
        .putObject("json_schema")
        .put("name", "claims")
        .put("strict", true)
        .set("schema", schema());
    return request;
  }

  private static ObjectNode message(String role, String content) {
    return JSON.createObjectNode().put("role", role).put("content", content);
  }

  private static String article(
      Manuscript manuscript, Mentions mentions, List<OutageMatch> outages) {
    String text = manuscript.text().text();
    return """
    Outages: %s
    Names: %s
    Published: %s
    Headline: %s

    %s\
    """
        .formatted(
            outages.stream().map(match -> name(match.outage())).collect(Collectors.joining(", ")),
            names(manuscript, mentions),
            manuscript.today(),
            manuscript.headline().orElse(""),
            text.substring(0, Math.min(MOST_LETTERS, text.length())));
  }

  private static String names(Manuscript manuscript, Mentions mentions) {
    return mentions.known().stream()
        .map(mention -> manuscript.text().at(mention.span()) + " = " + mention.id().curie())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /// How the model is to name an outage.
  static String name(Party outage) {
    return switch (outage) {
      case Party.Known(var id) -> id.curie();
      case Party.Newcomer(var kind, var name) -> name;
    };
  }

  private static JsonNode schema() {
    try {
      return JSON.readTree(resource("claims.schema.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(ModelRequest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
