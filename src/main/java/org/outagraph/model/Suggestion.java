package org.outagraph.model;

/// A thing that somebody may mean who has typed the beginning of a name.
///
/// @param id the thing
/// @param label the name to show
/// @param name the name that goes on from what was typed
/// @param corrected true if what was typed differs from the name's beginning in a letter
public record Suggestion(Id id, String label, Text name, boolean corrected) {}
