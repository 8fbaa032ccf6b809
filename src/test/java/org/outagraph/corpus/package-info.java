/// A corpus of any size that is made up from end to end, to measure how the base behaves when it is
/// large.
///
/// The same sizes and the same seed give the same corpus. Its outages, vendors, products,
/// organisations, publishers, policies, articles and claims say that they are made up, in their
/// names and in their slugs (`made-…`). Regions and concepts are the real ones: it goes on top of
/// the seed data.
@NullMarked
package org.outagraph.corpus;

import org.jspecify.annotations.NullMarked;
