package org.outagraph.web;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The headers that every reply carries.
final class Headers {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  private static final int ETAG_BYTES = 9;

  private Headers() {}

  /// Lets pages of all origins read the reply.
  static void forEveryOrigin(Context context) {
    context
        .header("Access-Control-Allow-Origin", "*")
        .header(
            "Access-Control-Expose-Headers",
            "ETag, Outagraph-Version, Outagraph-Rows, Outagraph-Complete, Retry-After");
  }

  /// Version, and what a browser may do with the reply.
  static void common(Context context, long version) {
    context
        .header("Outagraph-Version", Long.toString(version))
        .header("Cache-Control", "no-cache")
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer");
  }

  /// A strong tag: the version, and a digest of the bytes, since one version has many
  /// representations.
  static String etag(long version, byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      String tag = HexFormat.of().formatHex(Arrays.copyOf(digest, ETAG_BYTES));
      return "\"" + version + "-" + tag + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// RFC 9110, section 13.1.2; the weak comparison.
  static boolean matches(@Nullable String ifNoneMatch, String etag) {
    if (ifNoneMatch == null) {
      return false;
    }
    return Arrays.stream(ifNoneMatch.split(","))
        .map(String::strip)
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
  }
}
