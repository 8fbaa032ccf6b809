package org.outagraph.ingest.patterns;

/// Something that was recognised in a sentence: a slot of a pattern can be filled with it.
///
/// @param slot the slot that it fills, such as `party`
/// @param from the first token
/// @param to the token after the last
/// @param value what it is, in a word that a pattern can ask for, such as `flights`
/// @param meaning what it stands for
public record Element(String slot, int from, int to, String value, Object meaning) {}
