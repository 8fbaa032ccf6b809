package org.outagraph.ingest.claims;

/// Words of a sentence that say who says something.
///
/// @param speaker who
/// @param from the first token of these words
/// @param to the token after the last
/// @param covers what of the sentence is said
/// @param onlySpeaks true if nothing in the sentence is said about the speaker: "according to X"
record Attribution(Speaker speaker, int from, int to, Covers covers, boolean onlySpeaks) {
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
