package org.outagraph.ingest.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.outagraph.ingest.claims.ClaimRule.Conclusion;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Capture;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Match;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.Id;
import org.outagraph.model.PartialDate;

/// Makes the claims that follow from one match of a rule in a sentence.
final class ClaimMaker {
  private static final String PROGRAM = "patterns 1: ";

  private static final double BACKGROUND = 0.6;

  private final Sentence sentence;
  private final Tape tape;
  private final Outages outages;
  private final Memory memory;
  private final Speakers speakers;
  private final Figures figures;
  private final Factuality factuality;
  private final CapturedParties parties;

  /// Who says what stands at some tokens of the sentence.
  interface Speakers {
    Speaker at(int from, int to);
  }

  ClaimMaker(Sentence sentence, Outages outages, Memory memory, Speakers speakers) {
    this.sentence = sentence;
    this.tape = sentence.tape();
    this.outages = outages;
    this.memory = memory;
    this.speakers = speakers;
    this.figures = new Figures(sentence, memory);
    this.factuality = new Factuality(sentence);
    this.parties = new CapturedParties(sentence, memory);
  }

  List<ProposedClaim> make(ClaimRule rule, Match match) {
    Span clause = sentence.clauses().around(match.from(), match.to());
    List<ProposedClaim> claims = new ArrayList<>();
    for (Conclusion conclusion : rule.conclusions()) {
      if (factuality.isUnreal(rule, conclusion, match, clause)) {
        figures.note(rule, conclusion, match, about(match));
        continue;
      }
      subjects(conclusion, match)
          .forEach(subject -> claims.addAll(make(rule, conclusion, match, clause, subject)));
    }
    return claims;
  }

  /// The date that a sentence gives to another outage is when that began.
  Optional<ProposedClaim> startOfAnother() {
    if (sentence.isQuestion()) {
      return Optional.empty();
    }
    return outages
        .another(tape)
        .map(
            found ->
                new ProposedClaim(
                    found.getKey(),
                    "startedAt",
                    new Statement.When(found.getValue()),
                    true,
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    speakers.at(0, tape.size()),
                    sentence.quote(new Span(0, tape.size())),
                    false,
                    false,
                    BACKGROUND,
                    List.of("the date with which the sentence looks back at another outage"),
                    PROGRAM + "date-of-another"));
  }

  private List<Party> subjects(Conclusion conclusion, Match match) {
    if (conclusion.type() == Property.POLICY) {
      return match
          .named("policy")
          .flatMap(capture -> parties.at(capture).stream())
          .distinct()
          .toList();
    }
    return outages.isEmpty() ? List.of() : outages.of(tape).stream().toList();
  }

  private List<ProposedClaim> make(
      ClaimRule rule, Conclusion conclusion, Match match, Span clause, Party subject) {
    return switch (conclusion.type()) {
      case PARTY, THING -> things(rule, conclusion, match, clause, subject);
      case DATE -> dates(rule, conclusion, match, clause, subject);
      case FIGURE -> figures(rule, conclusion, match, clause, subject);
      case POLICY ->
          Stream.concat(
                  things(rule, conclusion, match, clause, subject).stream(),
                  dates(rule, conclusion, match, clause, subject).stream())
              .toList();
    };
  }

  private List<ProposedClaim> things(
      ClaimRule rule, Conclusion conclusion, Match match, Span clause, Party subject) {
    Optional<Count> count =
        rule.rule().first("count").isPresent()
            ? match.elements("count").map(ClaimMaker::count).findFirst()
            : Optional.empty();
    return parties
        .of(conclusion, match)
        .map(
            party ->
                new Draft(
                    property(rule, conclusion, subject, party),
                    new Statement.Thing(party),
                    count,
                    Optional.empty()))
        .map(draft -> claim(rule, draft, match, clause, subject))
        .toList();
  }

  /// That the vendor whose systems failed was down says that it is responsible: its customers are
  /// the ones who are hit.
  private String property(ClaimRule rule, Conclusion conclusion, Party outage, Party party) {
    boolean itself =
        conclusion.property().equals("affected")
            && rule.asserts()
            && outages.isFailing(outage, party);
    return itself ? "responsible" : conclusion.property();
  }

  private List<ProposedClaim> dates(
      ClaimRule rule, Conclusion conclusion, Match match, Span clause, Party subject) {
    return conclusion
        .captures(match)
        .flatMap(capture -> capture.element().stream())
        .filter(element -> element.meaning() instanceof Day)
        .flatMap(element -> memory.exact(element, tape, outages::day).stream())
        .filter(date -> conclusion.type() == Property.POLICY || isOfStory(date))
        .limit(1)
        .map(
            date ->
                new Draft(
                    conclusion.property(),
                    new Statement.When(date),
                    Optional.empty(),
                    Optional.empty()))
        .map(draft -> claim(rule, draft, match, clause, subject))
        .toList();
  }

  /// News does not tell of its outage that it began or ended in some year: "since 2021".
  private static boolean isOfStory(PartialDate date) {
    return date.precision() != PartialDate.Precision.YEAR;
  }

  private List<ProposedClaim> figures(
      ClaimRule rule, Conclusion conclusion, Match match, Span clause, Party subject) {
    Optional<Party> about = about(match).filter(party -> !outages.isAbout(subject, party));
    boolean estimate = sentence.clauses().has(clause, "estimating");
    return figures.of(rule, conclusion, match, about).stream()
        .map(
            told ->
                new Draft(
                    told.figure().property(),
                    new Statement.Number(estimate ? told.count().estimated() : told.count()),
                    Optional.empty(),
                    told.figure().about()))
        .map(draft -> claim(rule, draft, match, clause, subject))
        .toList();
  }

  private Optional<Party> about(Match match) {
    return match.named("about").findFirst().flatMap(parties::at);
  }

  private static Count count(Element element) {
    return (Count) element.meaning();
  }

  /// What a claim says, before who says it and how.
  private record Draft(
      String property, Statement statement, Optional<Count> count, Optional<Party> about) {}

  private ProposedClaim claim(
      ClaimRule rule, Draft draft, Match match, Span clause, Party subject) {
    List<String> reasons = new ArrayList<>();
    reasons.add("the words \"" + tape.words(match.from(), match.to()) + "\"");
    double confidence = rule.confidence();
    boolean hedged = rule.hedged() || sentence.clauses().has(clause, "hedge");
    if (hedged) {
      reasons.add("the words leave a doubt");
      confidence *= 0.8;
    }
    if (match.captures().stream().anyMatch(ClaimMaker::isAnaphor)) {
      reasons.add("the name stands in another place");
      confidence *= 0.8;
    }
    Speaker speaker = speakers.at(match.from(), match.to());
    if (!(speaker instanceof Speaker.Publisher)) {
      reasons.add("the sentence tells who says it");
    }
    return new ProposedClaim(
        subject,
        draft.property(),
        draft.statement(),
        rule.asserts(),
        match.first("level").map(Element::value).or(rule::level),
        because(rule, match, draft.property()),
        draft.count(),
        draft.about(),
        Optional.empty(),
        speaker,
        sentence.quote(clause),
        rule.supersedes(),
        hedged,
        Math.round(confidence * 100) / 100.0,
        reasons,
        PROGRAM + rule.name());
  }

  private static boolean isAnaphor(Capture capture) {
    return capture.element().filter(element -> element.slot().equals("anaphor")).isPresent();
  }

  /// The reasons that the rule says, or that the sentence gives for being spared.
  private List<Id> because(ClaimRule rule, Match match, String property) {
    if (!property.equals("spared")) {
      return rule.because();
    }
    Stream<Id> inSentence =
        tape.elements("reason").stream().flatMap(element -> Id.ofCurie(element.value()).stream());
    Stream<Id> policies =
        match
            .elements("because")
            .flatMap(
                element ->
                    element.meaning() instanceof Party.Known(var id)
                        ? Stream.of(id)
                        : Stream.empty());
    return Stream.concat(rule.because().stream(), Stream.concat(policies, inSentence))
        .distinct()
        .toList();
  }
}
