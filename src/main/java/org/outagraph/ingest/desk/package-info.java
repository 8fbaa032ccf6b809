/// Where articles and proposed claims are kept, checked and reviewed.
///
/// Nothing of it is in the graph, so no public door can see it: texts are files in `texts/`, named
/// by their hash, so that one can be taken down; what came in and what was decided is a journal of
/// its own in `desk/`, whose entries have one line of JSON, replayed at each start.
@NullMarked
package org.outagraph.ingest.desk;

import org.jspecify.annotations.NullMarked;
