package org.outagraph.ingest.patterns;

import java.util.Optional;

/// What filled a slot, or the words of a named group.
///
/// @param name the name of the slot or the group
/// @param from the first token
/// @param to the token after the last
/// @param element what filled the slot; a group has none
public record Capture(String name, int from, int to, Optional<Element> element) {}
