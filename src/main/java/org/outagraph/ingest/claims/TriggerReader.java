package org.outagraph.ingest.claims;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.outagraph.ingest.claims.Triggers.Kind;
import org.outagraph.ingest.claims.Triggers.Trigger;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.Id;

/// Reads claims off the words that trigger them and whatever stands near, in the same clause: who
/// was hit or spared, since when, until when and why.
///
/// It is the looser reading behind the rules: it takes wordings that nobody has written down, and
/// is surer of nothing than a rule is. Triggers are markings of the pattern files (the term is that
/// of event extraction, ACE 2005).
final class TriggerReader {
  private static final String PROGRAM = "triggers 1: ";
  private static final double CONFIDENCE = 0.5;

  private final Sentence sentence;
  private final Tape tape;
  private final Party outage;
  private final Outages outages;
  private final Memory memory;
  private final ClaimMaker.Speakers speakers;
  private final Optional<Party> us;
  private final Triggers triggers;

  private TriggerReader(
      Sentence sentence,
      Party outage,
      Outages outages,
      Memory memory,
      ClaimMaker.Speakers speakers,
      Optional<Party> us) {
    this.sentence = sentence;
    this.tape = sentence.tape();
    this.outage = outage;
    this.outages = outages;
    this.memory = memory;
    this.speakers = speakers;
    this.us = us;
    this.triggers = new Triggers(sentence.clauses());
  }

  /// The claims of a sentence; none if it asks, corrects, or is about no outage that is known.
  ///
  /// @param us the vendor that a text means by "we", if it is the one whose systems failed
  static List<ProposedClaim> read(
      Sentence sentence,
      Outages outages,
      Memory memory,
      ClaimMaker.Speakers speakers,
      Optional<Party> us) {
    boolean silent =
        outages.isEmpty()
            || sentence.isQuestion()
            || !sentence.tape().elements("correction").isEmpty();
    return silent
        ? List.of()
        : outages
            .of(sentence.tape())
            .map(
                outage ->
                    new TriggerReader(sentence, outage, outages, memory, speakers, us).claims())
            .orElse(List.of());
  }

  private List<ProposedClaim> claims() {
    List<ProposedClaim> claims = new ArrayList<>();
    for (Span clause : sentence.clauses().all()) {
      if (!sentence.clauses().has(clause, "unreal")) {
        List<Trigger> found = triggers.in(clause);
        Stream.of(
                parties(clause, found),
                new TriggerDates(sentence, outages, memory).in(clause, found),
                causes(clause),
                failing(clause, found))
            .flatMap(findings -> findings)
            .forEach(finding -> claims.add(claim(finding, clause)));
      }
    }
    return claims;
  }

  private Stream<Finding> parties(Span clause, List<Trigger> found) {
    return new Concerned(sentence, clause, this::isFailing)
        .by(found).entrySet().stream()
            .flatMap(
                concerned ->
                    party(concerned.getKey())
                        .filter(party -> !isUnclear(party))
                        .filter(party -> !isMixed(concerned.getValue()))
                        .map(party -> party(party, concerned.getKey(), concerned.getValue()))
                        .stream());
  }

  private Finding party(Party party, Element element, Trigger trigger) {
    return new Finding(
        property(trigger, party, element),
        new Statement.Thing(party),
        trigger.asserts(),
        new Span(trigger.from(), trigger.to()));
  }

  private String property(Trigger trigger, Party party, Element element) {
    if (trigger.kind() == Kind.SPARED) {
      return "spared";
    }
    if (element.value().equals("product")) {
      return "originatedIn";
    }
    return isFailing(party) && trigger.asserts() ? "responsible" : "affected";
  }

  /// True for whoever an outage is named after without being a vendor: whether it failed or was hit
  /// is more than a trigger can tell.
  private boolean isUnclear(Party party) {
    return outages.isAbout(outage, party) && !isFailing(party);
  }

  private boolean isMixed(Trigger trigger) {
    return trigger.kind() == Kind.SPARED && sentence.isMixedAfter(trigger.to());
  }

  /// True for the vendor whose own systems failed.
  private boolean isFailing(Party party) {
    return outages.isFailing(outage, party);
  }

  private Optional<Party> party(Element element) {
    if (element.slot().equals("anaphor")) {
      return memory.meant(tape, element);
    }
    return Optional.of((Party) element.meaning());
  }

  private Stream<Finding> causes(Span clause) {
    return sentence
        .clauses()
        .within(clause, "cause")
        .filter(element -> !triggers.isNegated(element, clause))
        .flatMap(
            element ->
                Id.ofCurie(element.value()).stream()
                    .map(id -> new Statement.Thing(new Party.Known(id)))
                    .map(cause -> Finding.of("cause", cause, element)));
  }

  /// The vendor whose systems failed, and the product in which it began, where the clause tells of
  /// the failure or of its cause.
  private Stream<Finding> failing(Span clause, List<Trigger> found) {
    boolean spared = found.stream().anyMatch(it -> it.kind() == Kind.SPARED || !it.asserts());
    boolean caused = sentence.clauses().has(clause, "cause");
    if (spared || found.isEmpty() && !caused) {
      return Stream.of();
    }
    Stream<Finding> ours =
        us.filter(vendor -> caused).stream()
            .flatMap(
                vendor ->
                    sentence
                        .clauses()
                        .within(clause, "us")
                        .limit(1)
                        .map(it -> Finding.of("responsible", new Statement.Thing(vendor), it)));
    Stream<Finding> named =
        sentence
            .clauses()
            .within(clause, "name")
            .flatMap(
                element ->
                    element.meaning() instanceof Party party
                        ? failing(element, party).stream()
                        : Stream.of());
    return Stream.concat(ours, named);
  }

  private Optional<Finding> failing(Element element, Party party) {
    Statement said = new Statement.Thing(party);
    if (element.value().equals("product")) {
      return Optional.of(Finding.of("originatedIn", said, element))
          .filter(finding -> !sentence.onlySpeaks(element));
    }
    return isFailing(party)
        ? Optional.of(Finding.of("responsible", said, element))
        : Optional.empty();
  }

  private ProposedClaim claim(Finding finding, Span clause) {
    int from = finding.words().start();
    int to = finding.words().end();
    return new ProposedClaim(
        outage,
        finding.property(),
        finding.statement(),
        finding.asserts(),
        level(finding.property(), clause),
        because(finding.property()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        speakers.at(from, to),
        tape.sentence(),
        false,
        sentence.clauses().has(clause, "hedge"),
        CONFIDENCE,
        List.of("the words \"" + tape.words(from, to) + "\" near it"),
        PROGRAM + finding.property());
  }

  private List<Id> because(String property) {
    return property.equals("spared")
        ? tape.elements("reason").stream()
            .flatMap(element -> Id.ofCurie(element.value()).stream())
            .distinct()
            .toList()
        : List.of();
  }

  /// How much, by the words of the clause: whoever was spared was hit at the level minimal or none.
  private Optional<String> level(String property, Span clause) {
    if (!Property.PARTY.has(property)) {
      return Optional.empty();
    }
    Set<String> said =
        sentence.clauses().within(clause, "degree").map(Element::value).collect(toSet());
    if (property.equals("spared")) {
      return Optional.of(said.contains("minimal") || said.contains("mostly") ? "minimal" : "none");
    }
    return Stream.of("severe", "minimal").filter(said::contains).findFirst();
  }
}
