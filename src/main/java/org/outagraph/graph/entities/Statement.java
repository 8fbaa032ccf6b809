package org.outagraph.graph.entities;

import org.apache.jena.graph.Node;

/// Subject, property and object of what claims say.
record Statement(Node subject, Node property, Node object) {}
