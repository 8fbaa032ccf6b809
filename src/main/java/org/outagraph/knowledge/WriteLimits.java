package org.outagraph.knowledge;

import java.time.Duration;

/// When writing stops or is turned away, so that a full disk or a stuck writer does no harm.
///
/// @param freeBytes how much room the disk must have for anything to be written
/// @param waiting how many changes may wait for their turn
/// @param stuckAfter how long a small change may take before the writer counts as stuck
/// @param update how long a SPARQL update may work out what it changes
public record WriteLimits(long freeBytes, int waiting, Duration stuckAfter, Duration update) {
  /// 512 MB, 64 changes, 30 s, 30 s.
  public static final WriteLimits STANDARD =
      new WriteLimits(512L << 20, 64, Duration.ofSeconds(30));

  /// With the usual time for updates.
  public WriteLimits(long freeBytes, int waiting, Duration stuckAfter) {
    this(freeBytes, waiting, stuckAfter, Duration.ofSeconds(30));
  }

  /// The same with another time for updates.
  public WriteLimits withUpdate(Duration time) {
    return new WriteLimits(freeBytes, waiting, stuckAfter, time);
  }
}
