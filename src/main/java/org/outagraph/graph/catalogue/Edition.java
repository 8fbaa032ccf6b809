package org.outagraph.graph.catalogue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.outagraph.graph.RdfForm;

/// What was counted and written of one version of the graph. Safe for use by several threads.
///
/// @param counts what the version holds
/// @param written the documents that somebody has asked for
@SuppressWarnings("ArrayRecordComponent") // handed to the wire, never compared
record Edition(Counts counts, Map<Address, byte[]> written) {
  /// Which document it is.
  record Address(String name, RdfForm form, Site site) {}

  static Edition of(Counts counts) {
    return new Edition(counts, new ConcurrentHashMap<>());
  }

  byte[] document(Address address, Function<Counts, byte[]> writing) {
    return written.computeIfAbsent(address, missing -> writing.apply(counts));
  }
}
