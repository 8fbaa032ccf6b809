package org.outagraph.ingest.claims;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.outagraph.ingest.claims.ClaimRule.Conclusion;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Match;
import org.outagraph.ingest.patterns.Setting;
import org.outagraph.ingest.patterns.Tape;

/// The figures that follow from matches of rules in a sentence.
final class Figures {
  /// Nobody reports that an outage cost 300 euros: that is the price of something.
  private static final BigDecimal LEAST_MONEY = new BigDecimal(10_000);

  /// So few who were hit are no figure of an outage: "two banks", "a few people".
  private static final BigDecimal LEAST_HIT = BigDecimal.TEN;

  private static final Set<String> FEW_ARE_NAMED =
      Set.of(
          "organisationsAffected",
          "companiesAffected",
          "institutionsAffected",
          "peopleAffected",
          "usersAffected",
          "customersAffected");

  private static final Set<String> MONEY =
      Set.of(
          "estimatedLoss", "costToOperator", "insuredLoss", "fine", "ransomPaid", "ransomDemanded");

  private final Sentence sentence;
  private final Tape tape;
  private final Memory memory;

  /// A figure with its number.
  record Told(Memory.Figure figure, Count count) {}

  /// @param memory where the figure is kept that "the number" may mean later
  Figures(Sentence sentence, Memory memory) {
    this.sentence = sentence;
    this.tape = sentence.tape();
    this.memory = memory;
  }

  /// The figure of a match, if it is a claim.
  ///
  /// @param about the party that it is about
  Optional<Told> of(ClaimRule rule, Conclusion conclusion, Match match, Optional<Party> about) {
    Optional<Told> told = first(rule, conclusion, match, about);
    told.ifPresent(it -> memory.remember(it.figure()));
    return told.filter(it -> isClaim(it, rule));
  }

  /// A figure that is no claim may still be what a correction puts right.
  void note(ClaimRule rule, Conclusion conclusion, Match match, Optional<Party> about) {
    if (conclusion.type() == Property.FIGURE) {
      first(rule, conclusion, match, about).ifPresent(it -> memory.remember(it.figure()));
    }
  }

  private Optional<Told> first(
      ClaimRule rule, Conclusion conclusion, Match match, Optional<Party> about) {
    return counts(rule, conclusion, match)
        .findFirst()
        .map(
            count -> {
              Memory.Figure figure = figure(conclusion, count, about);
              return new Told(figure, count.in(Property.unit(figure.property(), count.unit())));
            });
  }

  private static boolean isClaim(Told told, ClaimRule rule) {
    Memory.Figure figure = told.figure();
    boolean price =
        MONEY.contains(figure.property()) && told.count().low().compareTo(LEAST_MONEY) < 0;
    boolean aboutNobody =
        figure.property().equals("reportedFigure")
            && figure.about().isEmpty()
            && !rule.supersedes();
    boolean vague = figure.property().equals("duration") && told.count().isVague();
    boolean few =
        FEW_ARE_NAMED.contains(Property.forUnit(told.count().unit()))
            && told.count().high().compareTo(LEAST_HIT) < 0
            && !rule.supersedes();
    return !price && !aboutNobody && !vague && !few;
  }

  private Stream<Count> counts(ClaimRule rule, Conclusion conclusion, Match match) {
    if (!conclusion.property().equals("again")) {
      return Stream.concat(
          conclusion
              .captures(match)
              .flatMap(capture -> capture.element().stream())
              .filter(element -> element.meaning() instanceof Count)
              .filter(element -> !sentence.isBystander(element))
              .map(element -> (Count) element.meaning()),
          apart(rule, conclusion, match).stream());
    }
    Optional<Memory.Figure> before = memory.figure();
    return before.stream()
        .flatMap(
            figure ->
                conclusion
                    .captures(match)
                    .flatMap(capture -> capture.element().stream())
                    .filter(element -> element.meaning() instanceof Quantity)
                    .map(element -> number(element, figure.unit())));
  }

  /// A number that stands apart from its unit: "put the number of devices at 8.5 million".
  private Optional<Count> apart(ClaimRule rule, Conclusion conclusion, Match match) {
    Optional<Element> number =
        conclusion.from().contains("number") ? match.first("number") : Optional.empty();
    Optional<String> unit =
        rule.rule()
            .first("unit")
            .map(Setting::rest)
            .or(() -> match.first("unit").or(() -> match.first("whole")).map(Element::value));
    return number.isPresent() && unit.isPresent()
        ? Optional.of(number(number.get(), unit.get()))
        : Optional.empty();
  }

  private Count number(Element element, String unit) {
    return ((Quantity) element.meaning()).in(unit, tape.words(element.from(), element.to()));
  }

  private Memory.Figure figure(Conclusion conclusion, Count count, Optional<Party> about) {
    if (conclusion.property().equals("again") && memory.figure().isPresent()) {
      return memory.figure().get();
    }
    if (about.isPresent()) {
      return new Memory.Figure("reportedFigure", count.unit(), about);
    }
    String property =
        conclusion.property().equals("unitAffected")
            ? Property.forUnit(count.unit())
            : conclusion.property();
    return new Memory.Figure(property, count.unit(), Optional.empty());
  }
}
