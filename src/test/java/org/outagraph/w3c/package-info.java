/// The W3C's SPARQL test suites, run over HTTP against the real server.
@NullMarked
package org.outagraph.w3c;

import org.jspecify.annotations.NullMarked;
