package org.outagraph.graph.catalogue;

/// Where the server is reached, as documents say it.
///
/// @param base the address without a slash at its end; empty for addresses that are relative to the
///   document
/// @param writable whether it takes changes from those who have the key
public record Site(String base, boolean writable) {
  /// True if the address is a full one.
  boolean isKnown() {
    return !base.isEmpty();
  }

  String at(String path) {
    return base + path;
  }
}
