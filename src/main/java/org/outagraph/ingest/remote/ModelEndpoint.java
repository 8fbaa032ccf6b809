package org.outagraph.ingest.remote;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Where a model answers, in the way of OpenAI's chat completions.
///
/// @param url the address before `/chat/completions`, such as `http://127.0.0.1:8080/v1`
/// @param model the name of the model, as the endpoint knows it
/// @param key the bearer key, if it wants one
/// @param limit how long one article may take
public record ModelEndpoint(URI url, String model, Optional<String> key, Duration limit) {
  /// Where completions are asked for.
  URI completions() {
    String base = url.toString().replaceFirst("/+$", "");
    return URI.create(base.endsWith("/chat/completions") ? base : base + "/chat/completions");
  }

  /// Without the key, so that a log line may show it.
  @Override
  public String toString() {
    return model + " at " + url;
  }
}
