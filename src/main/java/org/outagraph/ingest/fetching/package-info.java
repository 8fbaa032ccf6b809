/// Fetching articles from the web: politely, and never from within our own network.
@NullMarked
package org.outagraph.ingest.fetching;

import org.jspecify.annotations.NullMarked;
