package org.outagraph.ingest.desk;

import java.time.Instant;
import java.util.Optional;

/// What a reviewer did with a proposal.
///
/// @param step what it was
/// @param reviewer who
/// @param why what for, in words; may be empty
/// @param at when
/// @param version the version of the graph that it made, if it changed the graph
public record Decision(Step step, String reviewer, String why, Instant at, Optional<Long> version) {
  /// What can be done with a proposal.
  public enum Step {
    ACCEPT,
    REJECT,
    REVERT
  }
}
