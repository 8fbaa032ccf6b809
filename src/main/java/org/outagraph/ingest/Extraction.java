package org.outagraph.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.outagraph.ingest.claims.ClaimReader;
import org.outagraph.ingest.desk.Reading;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.ingest.matching.OutageMatcher;
import org.outagraph.ingest.matching.OutageWords;
import org.outagraph.ingest.mentions.Gazetteer;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.OwnsState;

/// Reads manuscripts: which things they name, which outages they report, and what they claim. Safe
/// for use by several threads.
@OwnsState("the matcher for the names that are known now; replaced as a whole")
final class Extraction {
  private final Gazetteer gazetteer;
  private final OutageWords words;
  private final ClaimReader claims;
  private volatile @Nullable Matching matching;

  /// A matcher and for what it was made.
  private record Matching(Gazetteer.Known known, OutageMatcher matcher) {}

  private Extraction(Gazetteer gazetteer, OutageWords words, ClaimReader claims) {
    this.gazetteer = gazetteer;
    this.words = words;
    this.claims = claims;
  }

  /// @param patterns the folder of the pattern files
  static Extraction of(KnowledgeBase base, Path patterns) {
    return new Extraction(Gazetteer.of(base), OutageWords.of(patterns), ClaimReader.of(patterns));
  }

  Reading read(Manuscript manuscript) {
    Gazetteer.Known known = gazetteer.known();
    Mentions mentions = known.names().find(manuscript.text(), manuscript.language());
    List<OutageMatch> outages =
        matcher(known).match(manuscript, mentions).stream()
            .filter(match -> match.score() >= OutageMatcher.ENOUGH)
            .toList();
    return new Reading(outages, claims.read(manuscript, mentions, outages), Map.of());
  }

  private OutageMatcher matcher(Gazetteer.Known known) {
    Matching now = matching;
    if (now == null || now.known.profiles() != known.profiles()) {
      now = new Matching(known, OutageMatcher.of(known, words));
      matching = now;
    }
    return now.matcher;
  }
}
