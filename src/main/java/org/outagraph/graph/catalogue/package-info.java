/// What the data set says of itself to programs: its examples, its service, its contents.
@NullMarked
package org.outagraph.graph.catalogue;

import org.jspecify.annotations.NullMarked;
