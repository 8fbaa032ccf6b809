/// Reads things, claims, lists and search documents out of the graph, triple by triple.
@NullMarked
package org.outagraph.graph.entities;

import org.jspecify.annotations.NullMarked;
