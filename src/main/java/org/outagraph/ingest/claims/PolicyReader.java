package org.outagraph.ingest.claims;

import java.util.List;
import org.outagraph.ingest.claims.PolicyTopics.Topic;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.model.OwnsState;

/// Reads facts about laws, rules and agreements off the words around their names, or around words
/// such as "the directive" that stand for them: since when, where, for whom, and of what kind.
///
/// Like [TriggerReader] it is the looser reading behind the rules.
@OwnsState("where the sentence before was; belongs to the reading of one article")
final class PolicyReader {
  private final KnownPolicies known;
  private final PolicyTopics topics = new PolicyTopics();
  private List<Element> regionsBefore = List.of();

  PolicyReader(KnownPolicies known) {
    this.known = known;
  }

  /// The facts that the next sentence of an article tells.
  List<ProposedClaim> read(Sentence sentence, ClaimMaker.Speakers speakers) {
    List<Topic> found = topics.of(sentence);
    List<Element> before = regionsBefore;
    regionsBefore = regions(sentence.tape());
    if (sentence.isQuestion() || !sentence.tape().elements("correction").isEmpty()) {
      return List.of();
    }
    return found.stream()
        .map(topic -> new PolicyPiece(sentence, topic, before, known, speakers))
        .flatMap(piece -> piece.claims().stream())
        .toList();
  }

  static List<Element> regions(Tape tape) {
    return tape.elements("region").stream()
        .filter(element -> element.meaning() instanceof Party)
        .toList();
  }
}
