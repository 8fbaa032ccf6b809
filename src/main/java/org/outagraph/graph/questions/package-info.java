/// Questions as files: a query with a header that says what it asks, for whom, and what must hold
/// of the answer.
@NullMarked
package org.outagraph.graph.questions;

import org.jspecify.annotations.NullMarked;
