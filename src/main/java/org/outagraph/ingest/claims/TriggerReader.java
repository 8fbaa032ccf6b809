package org.outagraph.ingest.claims;

import java.math.BigDecimal;
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
  private static final int DENIES = 14;
  private static final Set<String> SPANS_OF_TIME = Set.of("hours", "minutes", "days", "weeks");

  /// What a trigger speaks of; the value of its marking.
  enum Kind {
    HIT,
    SPARED,
    BEGAN,
    ENDED
  }

  record Trigger(Kind kind, boolean asserts, int from, int to) {
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
  private final Optional<Party> us;

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
        List<Trigger> triggers = triggers(clause);
        claims.addAll(parties(clause, triggers));
        if (triggers.stream().anyMatch(it -> it.kind() == Kind.HIT)) {
          claims.addAll(figures(clause));
        }
        claims.addAll(dates(clause, triggers));
        claims.addAll(causes(clause));
        claims.addAll(failing(clause, triggers));
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
              Kind.valueOf(element.value().toUpperCase(Locale.ROOT)),
              true,
              element.from(),
              element.to());
      if (triggers.stream().noneMatch(it -> it.from() < trigger.to() && trigger.from() < it.to())) {
        triggers.add(trigger);
      }
    }
    return triggers.stream().flatMap(it -> meant(it, clause).stream()).toList();
  }

  /// What a trigger means behind a "no": "no disruption" is being spared; "denied that it was hit"
  /// is a denial.
  private Optional<Trigger> meant(Trigger trigger, Span clause) {
    if (trigger.kind() == Kind.HIT && isBehind(trigger, clause, "deny", DENIES)) {
      return Optional.of(new Trigger(Kind.HIT, false, trigger.from(), trigger.to()));
    }
    boolean negated = isBehind(trigger, clause, "no", NEGATES);
    boolean again = trigger.kind() == Kind.SPARED && sentence.clauses().has(clause, "recovery");
    if (again || negated && trigger.kind() != Kind.HIT) {
      return Optional.empty();
    }
    return Optional.of(
        negated ? new Trigger(Kind.SPARED, true, trigger.from(), trigger.to()) : trigger);
  }

  private boolean isBehind(Trigger trigger, Span clause, String slot, int most) {
    return sentence
        .clauses()
        .within(clause, slot)
        .anyMatch(word -> word.to() <= trigger.from() && trigger.from() - word.to() <= most);
  }

  private List<ProposedClaim> parties(Span clause, List<Trigger> triggers) {
    Concerned concerned = new Concerned(sentence, clause, this::isFailing);
    List<ProposedClaim> claims = new ArrayList<>();
    concerned
        .by(triggers)
        .forEach(
            (element, trigger) ->
                party(element)
                    .ifPresent(
                        party ->
                            claims.add(
                                claim(
                                    property(trigger, party, element),
                                    new Statement.Thing(party),
                                    trigger,
                                    clause))));
    return claims;
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

  /// True for the vendor whose own systems failed.
  private boolean isFailing(Party party) {
    return outages.isAbout(outage, party) && party.kind() == org.outagraph.model.Kind.VENDORS;
  }

  private Optional<Party> party(Element element) {
    if (element.slot().equals("anaphor")) {
      return memory.meant(tape, element.from(), element.value());
    }
    return element.meaning() instanceof Party party
        ? Optional.of(party)
        : Id.ofCurie(element.value()).map(Party.Known::new);
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
                element.meaning() instanceof Count count
                    && !SPANS_OF_TIME.contains(count.unit())
                    && count.high().compareTo(BigDecimal.ONE) > 0)
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
                    new Trigger(Kind.HIT, true, draft.element().from(), draft.element().to()),
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
                                new Trigger(Kind.BEGAN, true, element.from(), element.to()),
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
                                new Trigger(Kind.BEGAN, true, element.from(), element.to()),
                                clause)))
        .toList();
  }

  /// The vendor whose systems failed, and the product in which it began, where the clause tells of
  /// the failure or of its cause.
  private List<ProposedClaim> failing(Span clause, List<Trigger> triggers) {
    boolean spared = triggers.stream().anyMatch(it -> it.kind() == Kind.SPARED || !it.asserts());
    boolean told = !triggers.isEmpty() || sentence.clauses().has(clause, "cause");
    if (spared || !told) {
      return List.of();
    }
    List<Element> ours =
        us.isEmpty() || !sentence.clauses().has(clause, "cause")
            ? List.of()
            : sentence.clauses().within(clause, "us").limit(1).toList();
    return Stream.concat(
            sentence.clauses().within(clause, "name").filter(it -> it.meaning() instanceof Party),
            ours.stream()
                .map(it -> new Element("name", it.from(), it.to(), "vendor", us.orElseThrow())))
        .filter(
            element -> element.value().equals("product") || isFailing((Party) element.meaning()))
        .map(
            element ->
                claim(
                    element.value().equals("product") ? "originatedIn" : "responsible",
                    new Statement.Thing((Party) element.meaning()),
                    new Trigger(Kind.BEGAN, true, element.from(), element.to()),
                    clause))
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
        trigger.asserts(),
        level(property, trigger, clause),
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

  /// How much, by the words of the clause; whoever was not hit at all was hit at the level none.
  private Optional<String> level(String property, Trigger trigger, Span clause) {
    if (!Property.PARTY.has(property)) {
      return Optional.empty();
    }
    Optional<String> said =
        sentence.clauses().within(clause, "degree").map(Element::value).findFirst();
    boolean isNone =
        property.equals("spared")
            && (isBehind(trigger, clause, "no", NEGATES)
                || tape.words(trigger.from(), trigger.to()).matches("(?i)un.*|(no|not) .*"));
    return property.equals("spared")
        ? said.filter("minimal"::equals).or(() -> isNone ? Optional.of("none") : Optional.empty())
        : said;
  }
}
