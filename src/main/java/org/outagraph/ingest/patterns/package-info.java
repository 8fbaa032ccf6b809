/// A small language for patterns over the words of a sentence, and the machine that finds them.
@NullMarked
package org.outagraph.ingest.patterns;

import org.jspecify.annotations.NullMarked;
