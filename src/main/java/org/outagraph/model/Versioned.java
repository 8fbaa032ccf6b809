package org.outagraph.model;

/// Something that was read, with the version of the graph that it was read from.
public record Versioned<T>(long version, T value) {}
