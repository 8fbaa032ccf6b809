package org.outagraph.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/// A number that a claim gives, as it means it: what is said of the outage, or how many of a party.
///
/// @param value a number or a span
/// @param unit what it counts
/// @param meant exact, about, at least, at most, an estimate or a placeholder
/// @param measure what the unit is a measure of, in words
/// @param wording the number as the source words it
public record Figure(
    Value value,
    Optional<Reference> unit,
    Optional<Reference> meant,
    Optional<Text> measure,
    Optional<Text> wording) {

  /// The figure of a claim: the one that its statement gives, else the one beside it.
  public static Optional<Figure> of(Claim claim) {
    return Stream.of(
            Optional.of(claim.object()).filter(Figure::isNumber),
            claim.qualifier("count").filter(Figure::isNumber),
            span(claim))
        .flatMap(Optional::stream)
        .findFirst()
        .map(
            value ->
                new Figure(
                    value,
                    claim.qualifier("countUnit").flatMap(Figure::thing),
                    claim.qualifier("countIs").flatMap(Figure::thing),
                    claim.qualifier("measure").flatMap(Figure::words),
                    claim.qualifier("countText").flatMap(Figure::words)))
        .or(() -> worded(claim));
  }

  /// A number that the source gives in words alone, such as "tens of thousands".
  private static Optional<Figure> worded(Claim claim) {
    return claim
        .qualifier("countText")
        .map(
            wording ->
                new Figure(
                    wording,
                    claim.qualifier("countUnit").flatMap(Figure::thing),
                    claim.qualifier("countIs").flatMap(Figure::thing),
                    claim.qualifier("measure").flatMap(Figure::words),
                    words(wording)));
  }

  private static Optional<Value> span(Claim claim) {
    return claim
        .qualifier("countLow")
        .flatMap(Figure::number)
        .flatMap(
            low ->
                claim
                    .qualifier("countHigh")
                    .flatMap(Figure::number)
                    .map(high -> new Value.Span(low, high)));
  }

  private static Optional<BigDecimal> number(Value value) {
    return value instanceof Value.Amount(var number) ? Optional.of(number) : Optional.empty();
  }

  private static boolean isNumber(Value value) {
    return value instanceof Value.Amount || value instanceof Value.Span;
  }

  private static Optional<Reference> thing(Value value) {
    return value instanceof Value.Thing(var reference) ? Optional.of(reference) : Optional.empty();
  }

  private static Optional<Text> words(Value value) {
    return value instanceof Value.Words(var text) ? Optional.of(text) : Optional.empty();
  }
}
