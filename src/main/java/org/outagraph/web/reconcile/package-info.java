/// Finds the things that names in somebody's table mean, and says why.
@NullMarked
package org.outagraph.web.reconcile;

import org.jspecify.annotations.NullMarked;
