package org.outagraph.knowledge;

import java.time.Duration;

/// When writing stops or is turned away, so that a full disk or a stuck writer does no harm.
///
/// @param freeBytes how much room the disk must have for anything to be written
/// @param waiting how many changes may wait for their turn
/// @param stuckAfter how long a small change may take before the writer counts as stuck
public record WriteLimits(long freeBytes, int waiting, Duration stuckAfter) {
  /// 512 MB, 64 changes, 30 s.
  public static final WriteLimits STANDARD =
      new WriteLimits(512L << 20, 64, Duration.ofSeconds(30));
}
