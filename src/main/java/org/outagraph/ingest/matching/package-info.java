/// Which outage a text is about, and which other text it repeats.
@NullMarked
package org.outagraph.ingest.matching;

import org.jspecify.annotations.NullMarked;
