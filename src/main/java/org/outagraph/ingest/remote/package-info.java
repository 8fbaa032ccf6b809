/// Claims that a language model reads from an article, none of which is believed.
@NullMarked
package org.outagraph.ingest.remote;

import org.jspecify.annotations.NullMarked;
