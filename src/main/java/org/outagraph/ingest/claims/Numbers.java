package org.outagraph.ingest.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.ingest.text.Span;

/// What the numbers of an article say together: one that a correction takes back is no claim, the
/// one that takes its place supersedes it, "thousands" gives way to a number, and one number is not
/// two figures.
final class Numbers {
  private final List<Count> withdrawn = new ArrayList<>();
  private final List<Span> revisions = new ArrayList<>();

  private Numbers() {}

  static Numbers in(List<Sentence> sentences) {
    Numbers numbers = new Numbers();
    for (Sentence sentence : sentences) {
      withdrawn(sentence).forEach(numbers.withdrawn::add);
      if (!sentence.tape().elements("revision").isEmpty()) {
        numbers.revisions.add(sentence.tape().sentence());
      }
    }
    return numbers;
  }

  /// The numbers of a sentence that it takes back.
  static Stream<Count> withdrawn(Sentence sentence) {
    Tape tape = sentence.tape();
    if (tape.elements("correction").isEmpty()) {
      return Stream.of();
    }
    return tape.elements("count").stream()
        .filter(element -> sentence.isWithdrawn(element.from()))
        .map(Element::meaning)
        .filter(Count.class::isInstance)
        .map(Count.class::cast);
  }

  List<ProposedClaim> applyTo(List<ProposedClaim> claims) {
    List<ProposedClaim> standing =
        claims.stream()
            .filter(claim -> count(claim).filter(this::isWithdrawn).isEmpty())
            .map(claim -> isInstead(claim) ? claim.superseding() : claim)
            .toList();
    return standing.stream()
        .filter(
            claim ->
                standing.stream()
                    .noneMatch(other -> isMoreExact(other, claim) || isSurer(other, claim)))
        .toList();
  }

  /// True if another claim takes the same number of a sentence for something else, and is surer.
  private static boolean isSurer(ProposedClaim other, ProposedClaim claim) {
    return other.statement() instanceof Statement.Number(Count one)
        && claim.statement() instanceof Statement.Number(Count two)
        && one.words().equals(two.words())
        && one.unit().equals(two.unit())
        && other.quote().equals(claim.quote())
        && other.confidence() > claim.confidence();
  }

  private static Optional<Count> count(ProposedClaim claim) {
    return claim.statement() instanceof Statement.Number(Count count)
        ? Optional.of(count)
        : Optional.empty();
  }

  private boolean isWithdrawn(Count count) {
    return withdrawn.stream()
        .anyMatch(
            old ->
                old.unit().equals(count.unit())
                    && old.low().compareTo(count.low()) == 0
                    && old.high().compareTo(count.high()) == 0);
  }

  private boolean isInstead(ProposedClaim claim) {
    return count(claim)
        .filter(
            count ->
                withdrawn.stream().anyMatch(old -> old.unit().equals(count.unit()))
                    || revisions.stream().anyMatch(revision -> revision.overlaps(claim.quote())))
        .isPresent();
  }

  private static boolean isMoreExact(ProposedClaim other, ProposedClaim claim) {
    Optional<Count> exact = count(other);
    return exact.isPresent()
        && count(claim).filter(Count::isVague).isPresent()
        && !exact.get().isVague()
        && other.property().equals(claim.property())
        && other.subject().equals(claim.subject())
        && other.about().equals(claim.about());
  }
}
