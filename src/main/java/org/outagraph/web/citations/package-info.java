/// Lists of sources as reference managers read them, and as people do.
@NullMarked
package org.outagraph.web.citations;

import org.jspecify.annotations.NullMarked;
