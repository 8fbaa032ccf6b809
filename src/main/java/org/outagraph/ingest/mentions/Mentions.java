package org.outagraph.ingest.mentions;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.outagraph.ingest.text.Span;

/// Every name in a text; no two places overlap.
///
/// @param known those of things in the graph, in the order of the text
/// @param candidates those of others, in the order of the text
public record Mentions(List<Mention> known, List<Candidate> candidates) {
  public static final Mentions NONE = new Mentions(List.of(), List.of());

  public Mentions {
    known = known.stream().sorted(Comparator.comparing(Mention::span)).toList();
    candidates = candidates.stream().sorted(Comparator.comparing(Candidate::span)).toList();
  }

  /// The known ones within a piece of the text.
  public Stream<Mention> knownIn(Span piece) {
    return known.stream().filter(mention -> piece.contains(mention.span()));
  }

  /// The candidates within a piece of the text.
  public Stream<Candidate> candidatesIn(Span piece) {
    return candidates.stream().filter(candidate -> piece.contains(candidate.span()));
  }
}
