package org.outagraph.knowledge;

import org.outagraph.graph.ChangeMaker;

/// A change that somebody asks for.
///
/// @param maker works out what to add and take away
/// @param request who asks, and under which conditions
record Commit(ChangeMaker maker, WriteRequest request) {}
