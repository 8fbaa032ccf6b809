package org.outagraph.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

/// The bearer key (RFC 6750) of those who may change something.
final class WriteKey {
  private static final String SCHEME = "Bearer ";

  private final Optional<byte[]> key;

  WriteKey(Optional<String> key) {
    this.key = key.map(words -> words.getBytes(StandardCharsets.UTF_8));
  }

  /// True if there is a key and this header brings it; a wrong one is no reason to complain where
  /// none is needed.
  boolean isIn(Optional<String> authorization) {
    try {
      check(authorization);
      return true;
    } catch (ProblemException e) {
      return false;
    }
  }

  /// Throws [Problem.ReadOnly] or [Problem.Unauthorized] unless this header brings the key.
  void check(Optional<String> authorization) {
    byte[] right = key.orElseThrow(() -> new Problem.ReadOnly().toException());
    String header = authorization.orElse("");
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new Problem.Unauthorized(false).toException();
    }
    byte[] given = header.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(given, right)) {
      throw new Problem.Unauthorized(true).toException();
    }
  }
}
