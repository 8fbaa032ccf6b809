package org.outagraph.ingest.claims;

import java.util.Optional;
import java.util.stream.Stream;
import org.outagraph.ingest.claims.ClaimRule.Conclusion;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Capture;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Match;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.model.Id;

/// What a match of a rule is about: the parties and things that it has caught, but not who only
/// speaks, nor what only tells where, nor whom the sentence takes out.
final class CapturedParties {
  private final Sentence sentence;
  private final Tape tape;
  private final Memory memory;

  CapturedParties(Sentence sentence, Memory memory) {
    this.sentence = sentence;
    this.tape = sentence.tape();
    this.memory = memory;
  }

  /// What a conclusion is about, each once.
  Stream<Party> of(Conclusion conclusion, Match match) {
    boolean isParty = conclusion.type() == Property.PARTY;
    boolean isHit = conclusion.property().equals("affected");
    Stream<Party> constant = conclusion.constant().stream().map(Party.Known::new);
    Stream<Party> found =
        conclusion
            .captures(match)
            .filter(capture -> !isParty || !isNamedOtherwise(capture))
            .filter(capture -> !ends("whereabouts", capture) && !isPlaceOfParty(capture, match))
            .filter(capture -> !isHit || !ends("clientele", capture))
            .flatMap(capture -> at(capture).stream());
    return Stream.concat(constant, found).distinct();
  }

  /// The party that stands there, or that is meant by the noun that does.
  Optional<Party> at(Capture capture) {
    Element element = capture.element().orElse(null);
    if (element == null) {
      return Optional.empty();
    }
    if (element.slot().equals("anaphor")) {
      return memory.meant(tape, element);
    }
    if (element.meaning() instanceof Party party) {
      return Optional.of(party);
    }
    return Id.ofCurie(element.value()).map(Party.Known::new);
  }

  /// True for the region that only tells where a party is, "Ballymora Airport in western Ireland",
  /// or its customers are.
  private boolean ends(String slot, Capture capture) {
    return sentence.isEndOf(slot, capture.from(), capture.to());
  }

  /// True for who only speaks, and for whom a sentence takes out: "apart from Velora Air, no
  /// airline was hit".
  private boolean isNamedOtherwise(Capture capture) {
    return sentence.onlySpeaks(capture.from(), capture.to())
        || sentence.isWithin("exception", capture.from(), capture.to());
  }

  /// True for "in Korea" if the airlines that were hit there are named.
  private static boolean isPlaceOfParty(Capture capture, Match match) {
    return capture.name().equals("place") && match.first("party").isPresent();
  }
}
