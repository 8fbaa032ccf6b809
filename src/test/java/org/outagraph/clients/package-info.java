/// The endpoint as well-known SPARQL clients see it.
@NullMarked
package org.outagraph.clients;

import org.jspecify.annotations.NullMarked;
