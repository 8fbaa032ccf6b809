package org.outagraph.web.pages;

import java.util.Optional;
import org.outagraph.model.Claim;
import org.outagraph.model.Reference;
import org.outagraph.model.Text;
import org.outagraph.model.Value;

/// A number with its unit and with how exactly it is meant.
///
/// @param before `about`, `at least` or `at most`; empty if the number is meant as it stands
/// @param number its digits
/// @param unit what it counts
/// @param after `estimate` or `placeholder`, or empty
/// @param wording the number as the source words it
public record Figure(
    String before, String number, String unit, String after, Optional<Text> wording) {

  /// The number that a statement gives, as this claim means it.
  static Optional<Figure> of(Value value, Claim claim) {
    return digits(value).map(number -> meant(number, claim));
  }

  /// The number that a claim gives beside its statement.
  static Optional<Figure> beside(Claim claim) {
    Qualified qualified = new Qualified(claim);
    Optional<String> span =
        qualified
            .one("countLow")
            .flatMap(Figure::digits)
            .flatMap(
                low ->
                    qualified
                        .one("countHigh")
                        .flatMap(Figure::digits)
                        .map(high -> low + " to " + high));
    return qualified
        .one("count")
        .flatMap(Figure::digits)
        .or(() -> span)
        .map(number -> meant(number, claim));
  }

  private static Optional<String> digits(Value value) {
    return value instanceof Value.Amount || value instanceof Value.Span
        ? Optional.of(Shown.of(value).text())
        : Optional.empty();
  }

  private static Figure meant(String number, Claim claim) {
    Qualified qualified = new Qualified(claim);
    String meant = qualified.thing("countIs").map(Reference::localName).orElse("exact");
    return new Figure(
        switch (meant) {
          case "about" -> "about";
          case "atLeast" -> "at least";
          case "atMost" -> "at most";
          default -> "";
        },
        number,
        qualified.thing("countUnit").map(Reference::label).orElse(""),
        switch (meant) {
          case "estimate" -> "estimate";
          case "placeholder" -> "placeholder until the true number is known";
          default -> "";
        },
        qualified.words("countText"));
  }
}
