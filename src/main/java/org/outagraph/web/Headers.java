package org.outagraph.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// The headers that every reply carries.
final class Headers {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  private static final String EXPOSED =
      "ETag, Link, Location, Allow, Content-Disposition, Repr-Digest, Retry-After, RateLimit,"
          + " RateLimit-Policy, Outagraph-Version, Outagraph-Rows, Outagraph-Complete,"
          + " Outagraph-Limit";
  private static final int ETAG_BYTES = 9;
  private static final String GZIPPED = "-gzip";

  private Headers() {}

  /// What lets pages of all origins read the reply.
  static Map<String, String> forEveryOrigin() {
    return Map.of(
        "Access-Control-Allow-Origin",
        "*",
        "Access-Control-Expose-Headers",
        EXPOSED,
        "Cross-Origin-Resource-Policy",
        "cross-origin");
  }

  /// Version, and what a browser may do with the reply.
  static Map<String, String> common(long version) {
    return Map.of(
        "Outagraph-Version", Long.toString(version),
        "Cache-Control", "no-cache",
        "Content-Security-Policy", POLICY,
        "Cross-Origin-Opener-Policy", "same-origin",
        "X-Content-Type-Options", "nosniff",
        "Referrer-Policy", "no-referrer");
  }

  /// A header of the request; one that is sent several times is the list of its values.
  static Optional<String> all(Context context, String name) {
    var values = context.req().getHeaders(name);
    return values.hasMoreElements()
        ? Optional.of(String.join(", ", Collections.list(values)))
        : Optional.empty();
  }

  /// A strong tag: the version, and a digest of type and bytes, since one version has many
  /// representations; each coding has its own.
  static String etag(long version, Reply reply, Coding coding) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(reply.contentType().getBytes(StandardCharsets.UTF_8));
      byte[] bytes = Arrays.copyOf(digest.digest(reply.body()), ETAG_BYTES);
      String tag = version + "-" + HexFormat.of().formatHex(bytes);
      return '"' + (coding == Coding.GZIP ? tag + GZIPPED : tag) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// RFC 9110, section 13.1.2; the weak comparison. Whoever has the bytes in one coding has them.
  static boolean matches(Optional<String> ifNoneMatch, String etag) {
    return ifNoneMatch.stream()
        .flatMap(header -> Arrays.stream(header.split(",")))
        .map(String::strip)
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .anyMatch(tag -> tag.equals("*") || uncoded(tag).equals(uncoded(etag)));
  }

  private static String uncoded(String etag) {
    return etag.replace(GZIPPED + '"', "\"");
  }
}
