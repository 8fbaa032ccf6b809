/// Queries that mean harm.
@NullMarked
package org.outagraph.web.hostile;

import org.jspecify.annotations.NullMarked;
