package org.outagraph.ingest.mentions;

import java.util.List;

/// A place in a text that has the words of names.
///
/// @param from the first token
/// @param to the token after the last
/// @param entries the names
record Hit(int from, int to, List<NameTree.Entry> entries) {}
