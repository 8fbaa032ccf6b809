/// What things cost, next to something else in the same run.
@NullMarked
package org.outagraph.bench;

import org.jspecify.annotations.NullMarked;
