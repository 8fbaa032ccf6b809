package org.outagraph.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.outagraph.ingest.claims.ClaimReader;
import org.outagraph.ingest.claims.ProposedClaim;
import org.outagraph.ingest.desk.Reading;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.ingest.matching.OutageMatcher;
import org.outagraph.ingest.matching.OutageWords;
import org.outagraph.ingest.mentions.Gazetteer;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.ingest.remote.ModelEndpoint;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.OwnsState;

/// Reads manuscripts: which things they name, which outages they report, and what they claim. Safe
/// for use by several threads.
@OwnsState("the matcher for the names that are known now; replaced as a whole")
final class Extraction implements AutoCloseable {
  private final Gazetteer gazetteer;
  private final OutageWords words;
  private final ClaimReader claims;
  private final Optional<SecondOpinion> second;
  private volatile @Nullable Matching matching;

  /// A matcher and for what it was made.
  private record Matching(Gazetteer.Known known, OutageMatcher matcher) {}

  private Extraction(
      Gazetteer gazetteer, OutageWords words, ClaimReader claims, Optional<SecondOpinion> second) {
    this.gazetteer = gazetteer;
    this.words = words;
    this.claims = claims;
    this.second = second;
  }

  /// @param patterns the folder of the pattern files
  /// @param model a model that reads articles, too
  static Extraction of(KnowledgeBase base, Path patterns, Optional<ModelEndpoint> model) {
    return new Extraction(
        Gazetteer.of(base),
        OutageWords.of(patterns),
        ClaimReader.of(patterns),
        model.map(endpoint -> SecondOpinion.of(endpoint, base)));
  }

  Reading read(Manuscript manuscript) {
    Gazetteer.Known known = gazetteer.known();
    Mentions mentions = known.names().find(manuscript.text(), manuscript.language());
    List<OutageMatch> outages =
        matcher(known).match(manuscript, mentions).stream()
            .filter(match -> match.score() >= OutageMatcher.ENOUGH)
            .toList();
    List<ProposedClaim> first = claims.read(manuscript, mentions, outages, known.world());
    Reading reading =
        second
            .map(opinion -> opinion.on(manuscript, mentions, outages, first))
            .orElseGet(() -> new Reading(outages, first, Map.of()));
    return new Reading(
        Reported.among(reading.outages(), reading.claims()), reading.claims(), reading.dropped());
  }

  private OutageMatcher matcher(Gazetteer.Known known) {
    Matching now = matching;
    if (now == null || now.known.profiles() != known.profiles()) {
      now = new Matching(known, OutageMatcher.of(known, words));
      matching = now;
    }
    return now.matcher;
  }

  @Override
  public void close() {
    second.ifPresent(SecondOpinion::close);
  }
}
