package org.outagraph.knowledge;

import java.util.Optional;
import java.util.Set;
import org.outagraph.model.Problem;

/// Who asks for a change, what for, and when it is to be made at all.
///
/// @param who who asks
/// @param why what for, in words
/// @param request the asker's own name for the request, by which a repetition is known
/// @param versions the change is made only if the graph is at one of these; at any if there are
///   none
public record WriteRequest(String who, String why, Optional<String> request, Set<Long> versions) {
  public WriteRequest {
    versions = Set.copyOf(versions);
  }

  /// A request that may be made at any version.
  public static WriteRequest by(String who, String why) {
    return new WriteRequest(who, why, Optional.empty(), Set.of());
  }

  /// The same with a name by which a repetition is known.
  public WriteRequest named(String name) {
    return new WriteRequest(who, why, Optional.of(name), versions);
  }

  void refuseUnlessAt(long version) {
    if (!versions.isEmpty() && !versions.contains(version)) {
      String expected =
          "version "
              + String.join(" or ", versions.stream().sorted().map(String::valueOf).toList());
      throw new Problem.Stale(expected, version).toException();
    }
  }
}
