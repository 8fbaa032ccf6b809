package org.outagraph.ingest.mentions;

import java.util.List;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.Id;

/// A place in a text that names a thing in the graph.
///
/// @param span the place
/// @param id the thing that is meant
/// @param score how sure that is, from 0 to 1
/// @param reasons why, in words: "the only thing of that name", "its country is named beside it"
public record Mention(Span span, Id id, double score, List<String> reasons) {
  public Mention {
    reasons = List.copyOf(reasons);
  }
}
