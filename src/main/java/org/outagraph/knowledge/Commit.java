package org.outagraph.knowledge;

import java.util.Optional;
import org.outagraph.model.Change;

/// A change that somebody asks for.
///
/// @param change what to add and take away
/// @param who who asks
/// @param why what for, in words
/// @param request the asker's own name for the request, by which a repetition is known
record Commit(Change change, String who, String why, Optional<String> request) {}
