package org.outagraph.graph;

import java.time.Instant;
import org.outagraph.model.Change;

/// A change as the journal has it.
///
/// @param number its number there
/// @param recordedAt when it was recorded
/// @param change in stored form
/// @param derived what followed from it then, which may differ from what would follow now
public record Recorded(long number, Instant recordedAt, Change change, Change derived) {}
