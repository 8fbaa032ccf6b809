package org.outagraph.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.outagraph.ingest.desk.JsonFields;
import org.outagraph.model.Problem;

/// Reads a body that is one JSON object.
final class JsonBody {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private JsonBody() {}

  /// @param most how many bytes it may have
  static JsonFields of(Request request, int most) {
    if (!request.bodyType().equals(Reply.JSON)) {
      throw new Problem.UnsupportedMedia(request.bodyType(), List.of(Reply.JSON)).toException();
    }
    return JsonFields.of(read(request.body(most)));
  }

  static JsonNode read(byte[] body) {
    try {
      return Optional.ofNullable(MAPPER.readTree(body))
          .filter(node -> !node.isMissingNode())
          .orElseThrow(() -> new Problem.Invalid("the body", "", "send JSON").toException());
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      throw new Problem.Syntax("JSON", line, column, e.getOriginalMessage()).toException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
