/// From sentences to the claims that they make, by patterns that are files.
@NullMarked
package org.outagraph.ingest.claims;

import org.jspecify.annotations.NullMarked;
