/// The one way in which a change is committed, and the current version that readers borrow.
@NullMarked
package org.outagraph.knowledge;

import org.jspecify.annotations.NullMarked;
