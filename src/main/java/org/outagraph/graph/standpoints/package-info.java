/// The graph as it was at an earlier version, or as far as it was known or so on a day: views that
/// are worked out when they are read.
@NullMarked
package org.outagraph.graph.standpoints;

import org.jspecify.annotations.NullMarked;
