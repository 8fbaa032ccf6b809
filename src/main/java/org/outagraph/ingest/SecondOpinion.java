package org.outagraph.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.outagraph.graph.entities.EntityReader;
import org.outagraph.ingest.claims.ProposedClaim;
import org.outagraph.ingest.desk.Reading;
import org.outagraph.ingest.matching.OutageMatch;
import org.outagraph.ingest.mentions.Mentions;
import org.outagraph.ingest.reading.Manuscript;
import org.outagraph.ingest.remote.ModelEndpoint;
import org.outagraph.ingest.remote.ModelReader;
import org.outagraph.ingest.remote.ModelReading;
import org.outagraph.ingest.remote.Terms;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a model reads in an article beside what the patterns found. Without its answer the article
/// is taken in all the same.
record SecondOpinion(ModelReader model) implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SecondOpinion.class);
  private static final int CONCEPTS = 1_000;

  /// A model that may use the words of the ontology.
  static SecondOpinion of(ModelEndpoint endpoint, KnowledgeBase base) {
    Set<Id> concepts = new HashSet<>();
    EntityReader entities = base.entities();
    for (Kind kind : Kind.values()) {
      if (kind.isScheme()) {
        entities
            .list(kind, CONCEPTS, Optional.empty())
            .results()
            .forEach(concept -> concepts.add(concept.id()));
      }
    }
    Set<String> properties = new HashSet<>(base.store().ontology().claimedNames());
    return new SecondOpinion(new ModelReader(endpoint, new Terms(properties, concepts)));
  }

  /// The claims of the patterns, and those of the model that they do not have.
  Reading on(
      Manuscript manuscript,
      Mentions mentions,
      List<OutageMatch> outages,
      List<ProposedClaim> first) {
    try {
      ModelReading told = model.read(manuscript, mentions, outages);
      List<ProposedClaim> all = new ArrayList<>(first);
      told.claims().stream()
          .filter(claim -> first.stream().noneMatch(other -> saysSame(claim, other)))
          .forEach(all::add);
      Map<String, Integer> dropped = new HashMap<>();
      told.dropped().forEach((why, count) -> dropped.put("model: " + why.words(), count));
      return new Reading(outages, all, dropped);
    } catch (ProblemException e) {
      if (!(e.problem() instanceof Problem.Unavailable)) {
        throw e;
      }
      LOG.warn("An article was read without the model: {}", e.getMessage());
      return new Reading(outages, first, Map.of("model: it did not answer", 1));
    }
  }

  private static boolean saysSame(ProposedClaim one, ProposedClaim other) {
    return one.subject().equals(other.subject())
        && one.property().equals(other.property())
        && one.statement().equals(other.statement())
        && one.asserts() == other.asserts();
  }

  @Override
  public void close() {
    model.close();
  }
}
