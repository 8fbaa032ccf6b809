package org.outagraph.web;

import java.util.Optional;

/// What the server needs to know before it starts.
///
/// @param host the address to listen on
/// @param port the port to listen on; 0 takes any free one
/// @param base the public address; what the server says of itself starts with it
public record WebSettings(String host, int port, Optional<String> base) {
  public WebSettings {
    base = base.map(address -> address.replaceFirst("/+$", ""));
  }
}
