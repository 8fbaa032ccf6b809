package org.outagraph.journal;

import java.nio.file.Path;

/// What an opening cut off: the torn entry at the end of the last segment.
///
/// @param segment the file that was cut
/// @param offset where
/// @param bytes how many bytes were cut off
/// @param reason why they are not an entry
/// @param keptIn the file that has them now
public record CutTail(Path segment, long offset, long bytes, String reason, Path keptIn) {}
