package org.outagraph.model;

import java.util.List;
import java.util.Optional;

/// One page of a longer list, in an order that does not change while the version stays.
///
/// @param results the items
/// @param total how many there are in all
/// @param next opaque; pass it to get the next page; empty on the last one
public record Page<T>(List<T> results, long total, Optional<String> next) {}
