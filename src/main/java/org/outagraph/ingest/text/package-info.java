/// The cleaned text of an article and its parts, by exact offsets.
@NullMarked
package org.outagraph.ingest.text;

import org.jspecify.annotations.NullMarked;
