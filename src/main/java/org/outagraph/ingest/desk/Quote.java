package org.outagraph.ingest.desk;

/// The words of an article that carry a claim, and where they are.
///
/// @param words exactly what stands there
/// @param start where they begin, in code points of the cleaned text
/// @param end where they end, not included
public record Quote(String words, int start, int end) {}
