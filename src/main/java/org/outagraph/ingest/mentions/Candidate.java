package org.outagraph.ingest.mentions;

import java.util.List;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.Kind;

/// A place in a text that seems to name a thing that is not in the graph.
///
/// @param span the place
/// @param text the name, without what only belongs to the sentence
/// @param kind what the thing seems to be
/// @param score how sure that is, from 0 to 1
/// @param reasons why, in words
public record Candidate(Span span, String text, Kind kind, double score, List<String> reasons) {
  public Candidate {
    reasons = List.copyOf(reasons);
  }
}
