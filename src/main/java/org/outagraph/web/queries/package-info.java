/// Lets queries in: so many at once, each client in its turn and within its share.
@NullMarked
package org.outagraph.web.queries;

import org.jspecify.annotations.NullMarked;
