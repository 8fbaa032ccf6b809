/// The way from an article to proposed claims and their review.
@NullMarked
package org.outagraph.ingest;

import org.jspecify.annotations.NullMarked;
