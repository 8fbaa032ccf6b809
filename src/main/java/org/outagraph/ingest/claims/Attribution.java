package org.outagraph.ingest.claims;

/// Words of a sentence that say who says something.
///
/// @param speaker who
/// @param from the first token of these words
/// @param to the token after the last
/// @param covers what of the sentence is said
record Attribution(Speaker speaker, int from, int to, Covers covers) {
  /// Where what is said stands.
  enum Covers {
    BEFORE,
    AFTER,
    ALL
  }

  boolean covers(int start, int end) {
    return switch (covers) {
      case ALL -> true;
      case AFTER -> end > from;
      case BEFORE -> start < to;
    };
  }
}
