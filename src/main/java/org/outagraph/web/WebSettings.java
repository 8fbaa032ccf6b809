package org.outagraph.web;

import java.util.Optional;

/// What the server needs to know before it starts.
///
/// @param host the address to listen on
/// @param port the port to listen on; 0 takes any free one
/// @param base the public address without a slash at its end; links start with it
public record WebSettings(String host, int port, Optional<String> base) {}
