/// Answers SPARQL queries of anybody: checked before they run, bounded while they run, and complete
/// or marked when they are not.
@NullMarked
package org.outagraph.graph.sparql;

import org.jspecify.annotations.NullMarked;
