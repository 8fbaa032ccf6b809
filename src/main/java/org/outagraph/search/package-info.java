/// The full-text index, its query language, facets and suggestions, on Lucene.
@NullMarked
package org.outagraph.search;

import org.jspecify.annotations.NullMarked;
