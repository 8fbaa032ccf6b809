package org.outagraph.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// What goes back to the caller.
///
/// @param status the HTTP status
/// @param mediaType the media type, with its charset where it is text
/// @param body the bytes
/// @param headers more headers
@SuppressWarnings("ArrayRecordComponent") // handed from the door to the wire, never compared
record Reply(int status, String mediaType, byte[] body, Map<String, String> headers) {
  static final String HTML = "text/html";
  static final String JSON = "application/json";

  static Reply ok(String mediaType, byte[] body) {
    return new Reply(200, mediaType, body, Map.of());
  }

  static Reply html(String page) {
    return ok(HTML, page.getBytes(StandardCharsets.UTF_8));
  }

  static Reply redirect(int status, String location) {
    return new Reply(status, "text/plain", new byte[0], Map.of("Location", location));
  }

  Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.merge(name, value, (old, added) -> name.equals("Vary") ? old + ", " + added : added);
    return new Reply(status, mediaType, body, more);
  }

  Reply withRetryAfter(Duration wait) {
    return with("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
  }

  /// The same reply told in another media type.
  Reply inForm(Reply other) {
    return new Reply(status, other.mediaType, other.body, headers);
  }

  Reply withStatus(int other) {
    return new Reply(other, mediaType, body, headers);
  }

  /// The media type as the header says it: text is UTF-8, always.
  String contentType() {
    boolean text = mediaType.startsWith("text/");
    return text ? mediaType + "; charset=utf-8" : mediaType;
  }
}
