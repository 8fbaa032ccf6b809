package org.outagraph.web;

import java.util.Optional;

/// What the server needs to know before it starts.
///
/// @param host the address to listen on
/// @param port the port to listen on; 0 takes any free one
/// @param base the public address; what the server says of itself starts with it
/// @param writeKey the bearer key for changes; without it there are none
public record WebSettings(String host, int port, Optional<String> base, Optional<String> writeKey) {
  public WebSettings {
    base = base.map(address -> address.replaceFirst("/+$", ""));
  }

  /// Settings of a server that is read-only.
  public WebSettings(String host, int port, Optional<String> base) {
    this(host, port, base, Optional.empty());
  }

  /// Without the key, so that a log line may show the settings.
  @Override
  public String toString() {
    return "WebSettings[host=%s, port=%d, base=%s, writing=%s]"
        .formatted(host, port, base.orElse("none"), writeKey.isPresent() ? "with key" : "off");
  }
}
