package org.outagraph.model;

import java.util.List;

/// Reference data about an entity that needs no claim: a property and its values.
public record Attribute(Reference property, List<Value> values) {}
