package org.outagraph.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells an entry that a crash tore while it was written from damage, and keeps its bytes aside.
final class TornTail {
  private static final Logger LOG = LoggerFactory.getLogger(TornTail.class);

  private TornTail() {}

  /// Keeps everything from the fault on in a file of its own, so that it can be cut off.
  ///
  /// @param fault what was found in the last segment
  /// @param number the number of the entry that could not be read
  /// @throws DamagedJournal the fault, if something durable stands behind it
  static CutTail keepAside(DamagedJournal fault, long number) throws IOException {
    String rest = SegmentReader.rest(fault.file(), fault.offset());
    if (Frame.anyIn(rest.substring(1))) {
      throw fault;
    }
    Path keptIn = freeName(fault.file().resolveSibling("cut-%012d.rdfp".formatted(number)));
    Durable.write(keptIn, rest.getBytes(StandardCharsets.ISO_8859_1));
    LOG.warn(
        "Cut off {} bytes from byte {} of {}, kept in {}: {}. No such entry was acknowledged.",
        rest.length(),
        fault.offset(),
        fault.file(),
        keptIn,
        fault.reason());
    return new CutTail(fault.file(), fault.offset(), rest.length(), fault.reason(), keptIn);
  }

  private static Path freeName(Path wanted) {
    Path free = wanted;
    for (int i = 2; Files.exists(free); i++) {
      free = wanted.resolveSibling(wanted.getFileName() + "." + i);
    }
    return free;
  }
}
