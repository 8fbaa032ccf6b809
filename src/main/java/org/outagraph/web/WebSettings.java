package org.outagraph.web;

import java.util.Optional;
import org.outagraph.web.queries.Allowance;

/// What the server needs to know before it starts.
///
/// @param host the address to listen on
/// @param port the port to listen on; 0 takes any free one
/// @param base the public address; what the server says of itself starts with it
/// @param writeKey the bearer key for changes; without it there are none
/// @param allowance how much may be asked
/// @param proxy the address of a proxy that is trusted to tell for whom it asks
public record WebSettings(
    String host,
    int port,
    Optional<String> base,
    Optional<String> writeKey,
    Allowance allowance,
    Optional<String> proxy) {
  public WebSettings {
    base = base.map(address -> address.replaceFirst("/+$", ""));
  }

  /// Settings of a server that only its owner can reach.
  public WebSettings(String host, int port, Optional<String> base, Optional<String> writeKey) {
    this(host, port, base, writeKey, Allowance.alone(), Optional.empty());
  }

  /// The same for one that is read-only.
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
