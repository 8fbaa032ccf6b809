package org.outagraph.ingest.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.Id;
import org.outagraph.model.PartialDate;

/// Reads claims off the words that trigger them and whatever stands near, in the same clause: who
/// was hit or spared, how many, since when, until when and why.
///
/// It is the looser reading behind the rules: it takes wordings that nobody has written down, and
/// is surer of nothing than a rule is. Triggers are markings of the pattern files (the term is that
/// of event extraction, ACE 2005).
final class TriggerReader {
  private static final String PROGRAM = "triggers 1: ";
  private static final double CONFIDENCE = 0.5;
  private static final int NEGATES = 6;
  private static final Set<String> PARTIES = Set.of("organisation", "vendor");
  private static final Set<String> SPANS_OF_TIME = Set.of("hours", "minutes", "days", "weeks");

  /// What a trigger speaks of; the value of its marking.
  private enum Kind {
    HIT,
    SPARED,
    BEGAN,
    ENDED
  }

  private record Trigger(Kind kind, int from, int to) {
    int distance(Element element) {
      return Math.max(0, Math.max(from - element.to(), element.from() - to));
    }
  }

  private final Sentence sentence;
  private final Tape tape;
  private final Party outage;
  private final Outages outages;
  private final Memory memory;
  private final ClaimMaker.Speakers speakers;

  private TriggerReader(
      Sentence sentence,
      Party outage,
      Outages outages,
      Memory memory,
      ClaimMaker.Speakers speakers) {
    this.sentence = sentence;
    this.tape = sentence.tape();
    this.outage = outage;
    this.outages = outages;
    this.memory = memory;
    this.speakers = speakers;
  }

  /// The claims of a sentence; none if it asks, corrects, or is about no outage that is known.
  static List<ProposedClaim> read(
      Sentence sentence, Outages outages, Memory memory, ClaimMaker.Speakers speakers) {
    boolean silent =
        outages.isEmpty()
            || sentence.isQuestion()
            || !sentence.tape().elements("correction").isEmpty();
    return silent
        ? List.of()
        : outages
            .of(sentence.tape())
            .map(outage -> new TriggerReader(sentence, outage, outages, memory, speakers).claims())
            .orElse(List.of());
  }

  private List<ProposedClaim> claims() {
    List<ProposedClaim> claims = new ArrayList<>();
    for (Span clause : sentence.clauses().all()) {
      if (!sentence.clauses().has(clause, "unreal")) {
        List<Trigger> triggers = triggers(clause);
        claims.addAll(parties(clause, triggers));
        if (triggers.stream().anyMatch(it -> it.kind() == Kind.HIT)) {
          claims.addAll(figures(clause));
        }
        claims.addAll(dates(clause, triggers));
        claims.addAll(causes(clause));
      }
    }
    return claims;
  }

  /// The triggers of a clause; of overlapping ones the longest.
  private List<Trigger> triggers(Span clause) {
    List<Element> found =
        sentence
            .clauses()
            .within(clause, "trigger")
            .sorted(Comparator.comparingInt(it -> it.from() - it.to()))
            .toList();
    List<Trigger> triggers = new ArrayList<>();
    for (Element element : found) {
      Trigger trigger =
          new Trigger(
              Kind.valueOf(element.value().toUpperCase(Locale.ROOT)), element.from(), element.to());
      if (triggers.stream().noneMatch(it -> it.from() < trigger.to() && trigger.from() < it.to())) {
        triggers.add(trigger);
      }
    }
    return triggers.stream().flatMap(it -> meant(it, clause).stream()).toList();
  }

  /// What a trigger means behind a "no": "no disruption" is being spared.
  private Optional<Trigger> meant(Trigger trigger, Span clause) {
    boolean negated =
        sentence
            .clauses()
            .within(clause, "no")
            .anyMatch(no -> no.to() <= trigger.from() && trigger.from() - no.to() <= NEGATES);
    boolean again = trigger.kind() == Kind.SPARED && sentence.clauses().has(clause, "recovery");
    if (again || negated && trigger.kind() != Kind.HIT) {
      return Optional.empty();
    }
    return Optional.of(negated ? new Trigger(Kind.SPARED, trigger.from(), trigger.to()) : trigger);
  }

  private List<ProposedClaim> parties(Span clause, List<Trigger> triggers) {
    List<Trigger> said =
        triggers.stream().filter(it -> it.kind() == Kind.HIT || it.kind() == Kind.SPARED).toList();
    if (said.isEmpty()) {
      return List.of();
    }
    List<Element> hit = hearers(clause, said);
    List<ProposedClaim> claims = new ArrayList<>();
    for (Element element : hit) {
      Trigger nearest =
          said.stream().min(Comparator.comparingInt(it -> it.distance(element))).orElseThrow();
      party(element)
          .ifPresent(
              party -> {
                boolean failing = outages.isAbout(outage, party) && isVendor(party);
                String property =
                    nearest.kind() == Kind.SPARED ? "spared" : failing ? "responsible" : "affected";
                claims.add(claim(property, new Statement.Thing(party), nearest, clause));
              });
    }
    return claims;
  }

  /// Whom a clause can be about: its parties, or if there are none its regions; not who only tells
  /// of others.
  private List<Element> hearers(Span clause, List<Trigger> triggers) {
    List<Element> names =
        Stream.concat(
                sentence.clauses().within(clause, "name"),
                sentence.clauses().within(clause, "anaphor"))
            .filter(element -> !isSpeaker(element, triggers))
            .toList();
    List<Element> parties =
        names.stream()
            .filter(it -> it.slot().equals("anaphor") || PARTIES.contains(it.value()))
            .toList();
    return parties.isEmpty()
        ? names.stream().filter(it -> it.value().equals("region")).toList()
        : parties;
  }

  private boolean isSpeaker(Element element, List<Trigger> triggers) {
    return sentence.attributions().stream()
        .filter(said -> said.from() <= element.from() && element.to() <= said.to())
        .anyMatch(said -> said.onlySpeaks() || !speaksOfItself(said, triggers));
  }

  /// "X said that its desks were closed" is about X; "X said that banks were hit" is not.
  private boolean speaksOfItself(Attribution said, List<Trigger> triggers) {
    return tape.elements("own").stream()
        .anyMatch(
            own ->
                own.from() >= said.to()
                    && triggers.stream().anyMatch(trigger -> trigger.to() > own.from()));
  }

  private static boolean isVendor(Party party) {
    return switch (party) {
      case Party.Known(var id) -> id.kind() == org.outagraph.model.Kind.VENDORS;
      case Party.Newcomer newcomer -> newcomer.kind() == org.outagraph.model.Kind.VENDORS;
    };
  }

  private Optional<Party> party(Element element) {
    return element.slot().equals("anaphor")
        ? memory.meant(tape, element.from(), element.value())
        : Optional.of((Party) element.meaning());
  }

  private List<ProposedClaim> figures(Span clause) {
    List<Element> parties = sentence.clauses().within(clause, "party").toList();
    Optional<Party> about =
        parties.size() == 1
            ? party(parties.getFirst()).filter(party -> !outages.isAbout(outage, party))
            : Optional.empty();
    return sentence
        .clauses()
        .within(clause, "count")
        .filter(
            element ->
                element.meaning() instanceof Count count && !SPANS_OF_TIME.contains(count.unit()))
        .map(
            element -> {
              Count count = (Count) element.meaning();
              String property =
                  about.isPresent() ? "reportedFigure" : Property.forUnit(count.unit());
              return new Draft(property, count, element);
            })
        .filter(draft -> about.isPresent() || !draft.property().equals("reportedFigure"))
        .map(
            draft ->
                claim(
                    draft.property(),
                    new Statement.Number(draft.count()),
                    new Trigger(Kind.HIT, draft.element().from(), draft.element().to()),
                    clause,
                    about))
        .toList();
  }

  private record Draft(String property, Count count, Element element) {}

  private List<ProposedClaim> dates(Span clause, List<Trigger> triggers) {
    boolean began =
        triggers.stream().anyMatch(it -> it.kind() == Kind.BEGAN || it.kind() == Kind.HIT);
    boolean ended = triggers.stream().anyMatch(it -> it.kind() == Kind.ENDED);
    if (!began && !ended) {
      return List.of();
    }
    return sentence
        .clauses()
        .within(clause, "date")
        .flatMap(
            element ->
                exact((Day) element.meaning()).stream()
                    .filter(date -> date.precision().compareTo(PartialDate.Precision.DAY) >= 0)
                    .map(
                        date ->
                            claim(
                                ended ? "endedAt" : "startedAt",
                                new Statement.When(date),
                                new Trigger(Kind.BEGAN, element.from(), element.to()),
                                clause)))
        .limit(1)
        .toList();
  }

  private Optional<PartialDate> exact(Day day) {
    return day.isTimeAlone()
        ? memory.day(tape).or(outages::day).flatMap(date -> day.on(date).exact())
        : day.exact();
  }

  private List<ProposedClaim> causes(Span clause) {
    return sentence
        .clauses()
        .within(clause, "cause")
        .filter(
            element ->
                sentence
                    .clauses()
                    .within(clause, "no")
                    .noneMatch(
                        no -> no.to() <= element.from() && element.from() - no.to() <= NEGATES))
        .flatMap(
            element ->
                Id.ofCurie(element.value()).stream()
                    .map(
                        id ->
                            claim(
                                "cause",
                                new Statement.Thing(new Party.Known(id)),
                                new Trigger(Kind.BEGAN, element.from(), element.to()),
                                clause)))
        .toList();
  }

  private ProposedClaim claim(String property, Statement statement, Trigger trigger, Span clause) {
    return claim(property, statement, trigger, clause, Optional.empty());
  }

  private ProposedClaim claim(
      String property, Statement statement, Trigger trigger, Span clause, Optional<Party> about) {
    List<Id> because =
        property.equals("spared")
            ? tape.elements("reason").stream()
                .flatMap(element -> Id.ofCurie(element.value()).stream())
                .distinct()
                .toList()
            : List.of();
    return new ProposedClaim(
        outage,
        property,
        statement,
        true,
        Optional.empty(),
        because,
        Optional.empty(),
        about,
        Optional.empty(),
        speakers.at(trigger.from(), trigger.to()),
        tape.sentence(),
        false,
        sentence.clauses().has(clause, "hedge"),
        CONFIDENCE,
        List.of("the words \"" + tape.words(trigger.from(), trigger.to()) + "\" near it"),
        PROGRAM + property);
  }
}
