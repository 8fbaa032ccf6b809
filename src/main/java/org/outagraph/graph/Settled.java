package org.outagraph.graph;

import org.outagraph.model.Change;
import org.outagraph.model.Touched;

/// What a change comes to. Making both parts, one after the other, gives the same graph.
///
/// @param stored the change in stored form
/// @param derived what followed from it: plain statements of claims, and claims that rules infer
/// @param touched the things that may look different with it
public record Settled(Change stored, Change derived, Touched touched) {}
