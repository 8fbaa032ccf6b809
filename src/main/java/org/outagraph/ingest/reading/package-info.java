/// From what came in (a page, pasted text, a feed, an archive) to a manuscript.
@NullMarked
package org.outagraph.ingest.reading;

import org.jspecify.annotations.NullMarked;
