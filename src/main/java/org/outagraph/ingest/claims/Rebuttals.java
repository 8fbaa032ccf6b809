package org.outagraph.ingest.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.ingest.text.Span;

/// Sentences that take back what others said in the one before: "A picture shows that X is down. X
/// denied this." That is no report of a hit, and a denial.
final class Rebuttals {
  private static final String PROGRAM = "rebuttals 1";
  private static final double CONFIDENCE = 0.7;

  /// A denial of what the same sentence says before it.
  private static final String INLINE = "inline";

  private final List<Sentence> sentences;
  private final Outages outages;

  /// What somebody denies.
  ///
  /// @param quote both sentences
  private record Rebuttal(Party outage, Party party, Span quote) {
    boolean refutes(ProposedClaim claim) {
      return claim.property().equals("affected")
          && claim.asserts()
          && claim.statement().equals(new Statement.Thing(party))
          && claim.quote().overlaps(quote);
    }

    ProposedClaim claim() {
      return new ProposedClaim(
          outage,
          "affected",
          new Statement.Thing(party),
          false,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Speaker.of(party),
          quote,
          false,
          false,
          CONFIDENCE,
          List.of("it denies what others said of it in the sentence before"),
          PROGRAM);
    }
  }

  Rebuttals(List<Sentence> sentences, Outages outages) {
    this.sentences = sentences;
    this.outages = outages;
  }

  /// The claims without those that are denied, and with the denials.
  List<ProposedClaim> appliedTo(List<ProposedClaim> claims) {
    List<Rebuttal> rebuttals = new ArrayList<>();
    for (int number = 1; number < sentences.size(); number++) {
      Tape told = sentences.get(number - 1).tape();
      rebuttal(told, sentences.get(number).tape())
          .filter(it -> tellsOfHit(told) || claims.stream().anyMatch(it::refutes))
          .ifPresent(rebuttals::add);
    }
    List<Span> inline =
        sentences.stream()
            .map(Sentence::tape)
            .filter(tape -> tape.elements("rebuttal").stream().anyMatch(Rebuttals::isInline))
            .map(Tape::sentence)
            .toList();
    return Stream.concat(
            claims.stream()
                .filter(claim -> rebuttals.stream().noneMatch(it -> it.refutes(claim)))
                .filter(claim -> inline.stream().noneMatch(it -> isRefuted(it, claim))),
            rebuttals.stream().map(Rebuttal::claim))
        .toList();
  }

  /// "Users in Vietnam reported slow connections, but X denied it".
  private static boolean isRefuted(Span sentence, ProposedClaim claim) {
    return claim.property().equals("affected")
        && claim.asserts()
        && claim.quote().overlaps(sentence);
  }

  private static boolean isInline(Element words) {
    return words.value().equals(INLINE);
  }

  private static boolean tellsOfHit(Tape tape) {
    return tape.elements("trigger").stream().anyMatch(it -> it.value().equals("hit"));
  }

  private Optional<Rebuttal> rebuttal(Tape told, Tape tape) {
    Span both = new Span(told.sentence().start(), tape.sentence().end());
    return tape.elements("rebuttal").stream()
        .filter(words -> !isInline(words))
        .findFirst()
        .flatMap(words -> denier(told, tape, words))
        .flatMap(party -> outages.of(told).map(outage -> new Rebuttal(outage, party, both)));
  }

  /// Who denies it, if the sentence before names it: as the nearest name before the words, or as
  /// "the company".
  private static Optional<Party> denier(Tape told, Tape tape, Element words) {
    return Stream.of("party", "anaphor")
        .flatMap(slot -> tape.elements(slot).stream())
        .filter(element -> element.to() <= words.from())
        .max(Comparator.comparingInt(Element::to))
        .flatMap(
            element ->
                element.meaning() instanceof Party party
                    ? Optional.of(party)
                    : Memory.meant(tape, element.from(), element.value(), List.of(told)))
        .filter(
            party -> told.elements("party").stream().anyMatch(it -> party.equals(it.meaning())));
  }
}
