/// News of the graph for those who follow it: Atom and JSON Feed.
@NullMarked
package org.outagraph.web.feeds;

import org.jspecify.annotations.NullMarked;
