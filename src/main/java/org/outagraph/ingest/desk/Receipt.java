package org.outagraph.ingest.desk;

import java.util.List;

/// What became of an article that came in.
///
/// @param outcome whether it was known
/// @param article what is known of it now
/// @param proposals the claims that are proposed from it
public record Receipt(Outcome outcome, ReceivedArticle article, List<Proposal> proposals) {
  /// Whether an article was known when it came in.
  public enum Outcome {
    /// It was not.
    NEW,
    /// Its text repeats that of an earlier article.
    COPY,
    /// The graph cites it, and its text is new here.
    TEXT_OF_KNOWN,
    /// Its text, or its address with a text, was here already; nothing was changed.
    KNOWN
  }

  public Receipt {
    proposals = List.copyOf(proposals);
  }
}
