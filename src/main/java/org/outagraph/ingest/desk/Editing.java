package org.outagraph.ingest.desk;

import java.util.List;
import java.util.Optional;
import org.outagraph.model.Id;
import org.outagraph.model.PartialDate;

/// What only a reviewer says of a claim.
///
/// @param rank preferred or normal
/// @param supersedes older claims that this one corrects
/// @param validFrom from when it was so in the world
/// @param validUntil until when
/// @param summary what is claimed, in the reviewer's words
public record Editing(
    Optional<String> rank,
    List<Id> supersedes,
    Optional<PartialDate> validFrom,
    Optional<PartialDate> validUntil,
    Optional<String> summary) {
  public static final Editing NONE =
      new Editing(
          Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  public Editing {
    supersedes = List.copyOf(supersedes);
  }
}
