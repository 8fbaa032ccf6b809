/// The append-only list of numbered, durable changes that every other store is a view of.
@NullMarked
package org.outagraph.journal;

import org.jspecify.annotations.NullMarked;
