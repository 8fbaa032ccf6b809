package org.outagraph.graph.catalogue;

import java.nio.file.Path;

/// A file with everything that one version of the graph says, compressed with gzip.
///
/// @param form how it is written
/// @param version the version
/// @param file where it is; its name says form and version
/// @param bytes how long the file is
/// @param sha256 the digest of the file, as 64 hexadecimal digits
public record Dump(DumpForm form, long version, Path file, long bytes, String sha256) {
  /// The licence of all data.
  public static final String LICENCE = "https://www.apache.org/licenses/LICENSE-2.0";

  /// What the name of a checksum ends with.
  public static final String CHECKSUM = ".sha256";

  /// The name of the file that holds a version in a form.
  public static String name(long version, DumpForm form) {
    return "outagraph-" + version + "." + form.suffix() + ".gz";
  }

  /// The file beside it that holds its digest, as `sha256sum --check` reads it.
  public Path checksumFile() {
    return file.resolveSibling(name() + CHECKSUM);
  }

  /// The same as catalogues tell of it.
  public Distribution distribution() {
    return new Distribution(
        name(),
        form.title() + (form.hasGraphs() ? "" : ", the default graph"),
        form.mediaType(),
        "application/gzip",
        bytes,
        sha256,
        version);
  }

  /// The name of this file.
  public String name() {
    return name(version, form);
  }
}
