package org.outagraph.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.outagraph.model.Problem;

/// Reads a body to its end, or to where it gets too long or comes too slowly.
final class BodyReader {
  private static final int PIECE = 16 << 10;
  private static final int LEAST_A_SECOND = 1_000;
  private static final Duration GRACE = Duration.ofSeconds(5);

  private BodyReader() {}

  /// @param most how many bytes it may have
  static byte[] read(InputStream in, int most) {
    long start = System.nanoTime();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    try {
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        body.write(piece, 0, length);
        if (body.size() > most) {
          throw tooLarge(most).toException();
        }
        if (isTooSlow(body.size(), System.nanoTime() - start)) {
          throw new Problem.TooSlowlySent(LEAST_A_SECOND).toException();
        }
      }
      return body.toByteArray();
    } catch (IOException | UncheckedIOException e) {
      throw broken(e).toException(e);
    }
  }

  static Problem tooLarge(int most) {
    return new Problem.TooLarge("The body", most, "bytes");
  }

  private static boolean isTooSlow(long bytes, long nanos) {
    Duration taken = Duration.ofNanos(nanos);
    return taken.compareTo(GRACE) > 0 && bytes < taken.toSeconds() * LEAST_A_SECOND;
  }

  private static Problem broken(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TimeoutException) {
        return new Problem.TooSlowlySent(LEAST_A_SECOND);
      }
    }
    return new Problem.Invalid("the body", "", "it came broken or not to its end");
  }
}
