package org.outagraph.knowledge;

import java.time.Duration;

/// What the base takes up and what commits cost, for the night shift.
///
/// @param version the last version that is in all three places
/// @param journalBytes how large the journal is
/// @param graphBytes how much room the graph takes on the disk
/// @param searchBytes how much room the index takes on the disk
/// @param commits how many commits there were since the start
/// @param committing how long they took in all
public record Statistics(
    long version,
    long journalBytes,
    long graphBytes,
    long searchBytes,
    long commits,
    Duration committing) {}
