package org.outagraph.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What goes back to the caller.
///
/// @param status the HTTP status
/// @param mediaType the media type, with its charset where it is text
/// @param body the bytes
/// @param headers more headers
/// @param version the version of the graph that it was made from, if that is known
@SuppressWarnings("ArrayRecordComponent") // handed from the door to the wire, never compared
record Reply(
    int status,
    String mediaType,
    byte[] body,
    Map<String, String> headers,
    Optional<Long> version) {
  static final String HTML = "text/html";
  static final String JSON = "application/json";

  private static final Pattern COMPRESSIBLE =
      Pattern.compile(
          "^text/|[/+](?:json|xml|ld\\+json|n-triples|n-quads|trig|rdf-patch|x-bibtex"
              + "|x-research-info-systems)$|svg|javascript");

  /// Files of lines whose readers guess at the charset unless it is said.
  private static final Set<String> WITH_CHARSET =
      Set.of("application/x-bibtex", "application/x-research-info-systems", "application/atom+xml");

  Reply(int status, String mediaType, byte[] body, Map<String, String> headers) {
    this(status, mediaType, body, headers, Optional.empty());
  }

  static Reply ok(String mediaType, byte[] body) {
    return new Reply(200, mediaType, body, Map.of());
  }

  static Reply html(String page) {
    return ok(HTML, page.getBytes(StandardCharsets.UTF_8));
  }

  /// Nothing to show, and nothing wrong.
  static Reply nothing() {
    return new Reply(204, "text/plain", new byte[0], Map.of());
  }

  static Reply redirect(int status, String location) {
    return new Reply(status, "text/plain", new byte[0], Map.of("Location", location));
  }

  Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.merge(name, value, (old, added) -> name.equals("Vary") ? old + ", " + added : added);
    return new Reply(status, mediaType, body, more, version);
  }

  Reply withRetryAfter(Duration wait) {
    return with("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
  }

  /// The same reply told in another media type.
  Reply inForm(Reply other) {
    return new Reply(status, other.mediaType, other.body, headers, version);
  }

  Reply withStatus(int other) {
    return new Reply(other, mediaType, body, headers, version);
  }

  /// The same reply, made from that version of the graph.
  Reply atVersion(long made) {
    return new Reply(status, mediaType, body, headers, Optional.of(made));
  }

  /// True for text, under whatever type.
  boolean isCompressible() {
    return COMPRESSIBLE.matcher(mediaType).find();
  }

  /// The media type as the header says it: text is UTF-8, always.
  String contentType() {
    boolean text = mediaType.startsWith("text/") || WITH_CHARSET.contains(mediaType);
    return text ? mediaType + "; charset=utf-8" : mediaType;
  }
}
