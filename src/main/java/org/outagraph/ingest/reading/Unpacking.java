package org.outagraph.ingest.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.outagraph.model.Problem;

/// Unpacks gzip, up to a size: a small file may hold gigabytes.
final class Unpacking {
  private Unpacking() {}

  static byte[] gzip(byte[] packed, long limit) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return upTo(limit, in);
    } catch (IOException e) {
      throw new Problem.Invalid("body", "gzip", "it is cut or broken; send it whole")
          .toException(e);
    }
  }

  /// All bytes, or a Problem as soon as there are more than may be.
  static byte[] upTo(long limit, InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] piece = new byte[16_384];
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      if (all.size() + read > limit) {
        throw new Problem.TooLarge("What came in", limit, "bytes").toException();
      }
      all.write(piece, 0, read);
    }
    return all.toByteArray();
  }
}
