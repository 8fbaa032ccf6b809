package org.outagraph.journal;

import java.nio.file.Path;

/// Where an entry begins.
record Place(Path segment, long offset) {}
