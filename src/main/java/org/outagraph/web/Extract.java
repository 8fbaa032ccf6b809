package org.outagraph.web;

import java.nio.file.Path;
import org.outagraph.graph.catalogue.Dump;

/// A file with the things of one version.
///
/// @param form how they are written
/// @param version the version
/// @param file where it is
/// @param bytes how long it is
/// @param sha256 its digest, as 64 hexadecimal digits
record Extract(ExtractForm form, long version, Path file, long bytes, String sha256) {
  String name() {
    return form.name(version);
  }

  /// The file beside it that holds its digest, as `sha256sum --check` reads it.
  Path checksumFile() {
    return file.resolveSibling(name() + Dump.CHECKSUM);
  }
}
