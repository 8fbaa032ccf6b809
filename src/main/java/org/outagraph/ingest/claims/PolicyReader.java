package org.outagraph.ingest.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.outagraph.ingest.claims.PolicyTopics.Topic;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.OwnsState;

/// Reads facts about laws, rules and agreements off the words around their names, or around words
/// such as "the directive" that stand for them: since when, where, for whom, and of what kind.
///
/// Like [TriggerReader] it is the looser reading behind the rules.
@OwnsState("where the sentence before was; belongs to the reading of one article")
final class PolicyReader {
  private static final Set<String> DUTIES = Set.of("must", "banned");
  private static final int ABROAD = 3;

  private final KnownPolicies known;
  private final PolicyTopics topics = new PolicyTopics();
  private List<Element> regionsBefore = List.of();
  private Optional<Party> told = Optional.empty();

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
    List<ProposedClaim> claims =
        (found.isEmpty() ? implied(sentence) : found)
            .stream()
                .map(topic -> new PolicyPiece(sentence, topic, before, known, speakers))
                .flatMap(piece -> piece.claims().stream())
                .toList();
    List<Party> policies = claims.stream().map(ProposedClaim::subject).distinct().toList();
    told = policies.size() == 1 ? Optional.of(policies.getFirst()) : Optional.empty();
    return claims;
  }

  /// The policy that the sentence before was about, if this one names nobody and tells of duties:
  /// "Hospitals must report …".
  private List<Topic> implied(Sentence sentence) {
    Tape tape = sentence.tape();
    boolean names =
        !tape.elements("party").isEmpty()
            || regions(tape).stream().anyMatch(region -> !isAbroad(tape, region));
    return tape.elements("law").stream()
        .filter(element -> DUTIES.contains(element.value()) && !names)
        .limit(1)
        .flatMap(duty -> told.stream().map(policy -> implied(policy, duty, tape)))
        .toList();
  }

  private static Topic implied(Party policy, Element duty, Tape tape) {
    return new Topic(
        List.of(policy),
        new Span(duty.from(), duty.to()),
        new Span(0, tape.size()),
        PolicyTopics.Means.IMPLIED);
  }

  /// True for the region of "suppliers from China", which made no law there.
  static boolean isAbroad(Tape tape, Element region) {
    return tape.elements("abroad").stream()
        .anyMatch(it -> it.to() <= region.from() && region.from() - it.to() < ABROAD);
  }

  static List<Element> regions(Tape tape) {
    return tape.elements("region").stream()
        .filter(element -> element.meaning() instanceof Party)
        .toList();
  }
}
