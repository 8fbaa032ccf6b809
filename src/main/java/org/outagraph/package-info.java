/// The program: its commands, its settings, and the place where all parts are put together.
@NullMarked
package org.outagraph;

import org.jspecify.annotations.NullMarked;
