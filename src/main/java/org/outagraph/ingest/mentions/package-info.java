/// The names of things in a text: those in the graph, and those that are not.
@NullMarked
package org.outagraph.ingest.mentions;

import org.jspecify.annotations.NullMarked;
