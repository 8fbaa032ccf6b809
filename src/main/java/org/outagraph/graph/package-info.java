/// The RDF store, its vocabulary, and everything that reads or writes it through Jena.
@NullMarked
package org.outagraph.graph;

import org.jspecify.annotations.NullMarked;
