package org.outagraph.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// How a body goes over the wire: as it is, or as gzip (RFC 9110, section 12.5.3).
enum Coding {
  IDENTITY,
  GZIP;

  private static final int WORTH_IT = 1_024;

  /// The coding for a reply to a caller who accepts these; only a body that gains by it is
  /// compressed.
  static Coding of(Reply reply, Optional<String> acceptEncoding) {
    boolean worthIt = reply.isCompressible() && reply.body().length > WORTH_IT;
    return worthIt && acceptEncoding.map(Coding::prefersGzip).orElse(false) ? GZIP : IDENTITY;
  }

  private static boolean prefersGzip(String header) {
    List<HeaderValue> accepted = HeaderValue.list(header);
    double gzip = weight(accepted, List.of("gzip", "x-gzip")).or(() -> any(accepted)).orElse(0.0);
    return gzip > 0 && gzip >= weight(accepted, List.of("identity")).orElse(0.0);
  }

  private static Optional<Double> any(List<HeaderValue> accepted) {
    return weight(accepted, List.of("*"));
  }

  private static Optional<Double> weight(List<HeaderValue> accepted, List<String> names) {
    return accepted.stream()
        .filter(coding -> names.contains(coding.value()))
        .map(HeaderValue::weight)
        .findFirst();
  }

  byte[] coded(byte[] body) {
    return switch (this) {
      case IDENTITY -> body;
      case GZIP -> gzip(body);
    };
  }

  private static byte[] gzip(byte[] body) {
    ByteArrayOutputStream coded = new ByteArrayOutputStream(body.length / 4);
    try (var out = new Quick(coded)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return coded.toByteArray();
  }

  /// An answer is compressed for one reader, so time counts for more than the last few bytes.
  private static final class Quick extends GZIPOutputStream {
    Quick(ByteArrayOutputStream out) throws IOException {
      super(out, 64 << 10);
      def.setLevel(Deflater.BEST_SPEED + 2);
    }
  }
}
