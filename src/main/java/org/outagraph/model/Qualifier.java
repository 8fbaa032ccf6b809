package org.outagraph.model;

/// One more thing that a claim says about its statement: a property and its value.
public record Qualifier(Reference property, Value value) {}
