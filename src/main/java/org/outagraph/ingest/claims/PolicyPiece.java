package org.outagraph.ingest.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.outagraph.ingest.claims.PolicyTopics.Topic;
import org.outagraph.ingest.mentions.Party;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.Id;
import org.outagraph.model.PartialDate;

/// A piece of a sentence that is about policies.
final class PolicyPiece {
  private static final String PROGRAM = "policies 1: ";
  private static final double CONFIDENCE = 0.6;
  private static final double ISSUED = 0.4;
  private static final double ELSEWHERE = 0.8;
  private static final int NEAR = 12;
  private static final int OWN = 5;
  private static final int NEGATES = 3;

  /// What may have a date.
  private static final Set<String> DATED = Set.of("force", "issued", "banned", "ended");

  /// What tells of duties.
  private static final Set<String> ASKS = Set.of("covers", "must");

  private final Sentence sentence;
  private final Tape tape;
  private final Topic topic;
  private final List<Element> before;
  private final KnownPolicies known;
  private final ClaimMaker.Speakers speakers;
  private final List<Element> law;
  private final PolicyCategories categories;

  PolicyPiece(
      Sentence sentence,
      Topic topic,
      List<Element> before,
      KnownPolicies known,
      ClaimMaker.Speakers speakers) {
    this.sentence = sentence;
    this.tape = sentence.tape();
    this.topic = topic;
    this.before = before;
    this.known = known;
    this.speakers = speakers;
    this.law = sentence.clauses().within(topic.reach(), "law").filter(this::isSaid).toList();
    this.categories = new PolicyCategories(sentence, topic, law, known);
  }

  List<ProposedClaim> claims() {
    List<ProposedClaim> claims = new ArrayList<>();
    for (Party policy : topic.policies()) {
      jurisdiction(policy)
          .map(region -> claim(policy, "jurisdiction", thing(region), region, CONFIDENCE))
          .ifPresent(claims::add);
      categories.of(policy).forEach(it -> claims.add(claim(policy, "covers", it)));
      kinds(policy).forEach(it -> claims.add(claim(policy, "policyKind", it)));
    }
    dates().forEach(claims::add);
    return claims;
  }

  /// True unless a word such as "not" stands before it.
  private boolean isSaid(Element element) {
    return element.value().equals("banned")
        || tape.elements("no").stream()
            .noneMatch(no -> no.to() <= element.from() && element.from() - no.to() < NEGATES);
  }

  private Stream<Element> law(String value) {
    return law.stream().filter(element -> element.value().equals(value));
  }

  /// The region in which a policy was made: the one that is known, one beside its name, or the only
  /// one of the sentence.
  private Optional<Element> jurisdiction(Party policy) {
    if (topic.isImplied()) {
      return Optional.empty();
    }
    List<Element> regions =
        PolicyReader.regions(tape).stream()
            .filter(region -> !PolicyReader.isAbroad(tape, region))
            .toList();
    if (known.isPlaced(policy)) {
      return Stream.concat(regions.stream(), before.stream().filter(any -> isOwned()))
          .filter(region -> known.isOf(policy, (Party) region.meaning()))
          .findFirst();
    }
    Optional<Element> beside = regions.stream().filter(this::isBeside).findFirst();
    if (beside.isPresent()) {
      return beside;
    }
    if (!regions.isEmpty()) {
      return law.isEmpty() ? Optional.empty() : only(regions);
    }
    return isOwned() ? only(before) : Optional.empty();
  }

  private static Optional<Element> only(List<Element> regions) {
    return regions.stream().map(Element::meaning).distinct().count() == 1
        ? Optional.of(regions.getFirst())
        : Optional.empty();
  }

  /// True for "Norway's Payment Act", "the Payment Act of Norway".
  private boolean isBeside(Element region) {
    int from = Math.min(region.to(), topic.at().end());
    int to = Math.max(region.from(), topic.at().start());
    return topic.isNamed()
        && to - from <= OWN
        && tape.elements("break").stream().noneMatch(it -> from <= it.from() && it.from() < to);
  }

  /// True for "its Payment Act", which is of the region before.
  private boolean isOwned() {
    return tape.elements("home").stream()
        .anyMatch(
            it ->
                it.to() <= topic.at().start() && topic.at().start() - it.to() < OWN
                    || it.value().equals("there"));
  }

  /// Its kind by what it asks; everyday duties tell only of what nobody knows yet.
  private List<Element> kinds(Party policy) {
    Stream<Element> strict = sentence.clauses().within(topic.reach(), "policykind");
    Stream<Element> everyday =
        known.isOfSomeKind(policy)
            ? Stream.empty()
            : sentence.clauses().within(topic.reach(), "policyduty");
    return Stream.concat(strict, everyday)
        .filter(it -> Id.ofCurie(it.value()).filter(id -> known.mayBeA(policy, id)).isPresent())
        .limit(1)
        .toList();
  }

  private List<ProposedClaim> dates() {
    List<Element> dates = longest(sentence.clauses().within(topic.reach(), "date").toList());
    List<ProposedClaim> claims = new ArrayList<>();
    for (Element date : dates) {
      Optional<Element> verb = verb(date, dates.size() == 1);
      Optional<PartialDate> day = ((Day) date.meaning()).date();
      if (verb.isPresent() && day.isPresent()) {
        boolean banned = verb.get().value().equals("banned");
        double confidence = verb.get().value().equals("issued") ? ISSUED : CONFIDENCE;
        for (Party policy : topic.policies()) {
          claims.add(
              claim(
                  policy,
                  banned ? "useBannedFrom" : "inForceFrom",
                  new Statement.When(day.get()),
                  date,
                  confidence));
        }
      }
    }
    return claims;
  }

  /// What a date is the date of: the nearest words of its clause that may have one.
  private Optional<Element> verb(Element date, boolean alone) {
    Span clause = sentence.clauses().around(date.from(), date.to());
    return law.stream()
        .filter(it -> DATED.contains(it.value()))
        .filter(it -> distance(it, date) <= NEAR)
        .filter(it -> alone || isIn(it, clause))
        .min(Comparator.comparingInt(it -> distance(it, date)))
        .or(() -> since(date, clause))
        .filter(it -> !it.value().equals("ended") && !isOnlyProposed(it))
        .filter(it -> !topic.isImplied() || it.value().equals("banned"));
  }

  /// True for "the bill was introduced": so it does not hold yet.
  private boolean isOnlyProposed(Element verb) {
    return verb.value().equals("issued") && law("planned").findAny().isPresent();
  }

  /// The word "since" itself, where the clause says what the law asks.
  private Optional<Element> since(Element date, Span clause) {
    return law.stream().anyMatch(it -> ASKS.contains(it.value()) && isIn(it, clause))
            || sentence.clauses().has(clause, "policykind")
        ? law("since").filter(it -> it.from() <= date.from() && date.to() <= it.to()).findFirst()
        : Optional.empty();
  }

  private static boolean isIn(Element element, Span clause) {
    return element.from() >= clause.start() && element.to() <= clause.end();
  }

  private ProposedClaim claim(Party policy, String property, Element element) {
    return claim(
        policy,
        property,
        new Statement.Thing(new Party.Known(Id.ofCurie(element.value()).orElseThrow())),
        element,
        CONFIDENCE);
  }

  /// True if words before a date, or right behind it, say that the law does not hold yet.
  private boolean isPlanned(Element date) {
    return law("planned").anyMatch(it -> it.to() <= date.from() || it.from() == date.to());
  }

  private static Statement thing(Element element) {
    return new Statement.Thing((Party) element.meaning());
  }

  private ProposedClaim claim(
      Party policy, String property, Statement statement, Element element, double confidence) {
    boolean hedged = statement instanceof Statement.When && isPlanned(element);
    double sure = confidence * (topic.isNamed() ? 1 : ELSEWHERE) * (hedged ? ELSEWHERE : 1);
    boolean here = !before.contains(element);
    int from = here ? Math.min(topic.at().start(), element.from()) : topic.at().start();
    int to = here ? Math.max(topic.at().end(), element.to()) : topic.at().end();
    return new ProposedClaim(
        policy,
        property,
        statement,
        true,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        speakers.at(from, to),
        sentence.quote(sentence.clauses().around(from, to)),
        false,
        hedged,
        Math.round(sure * 100) / 100.0,
        List.of("the words \"" + tape.words(from, to) + "\""),
        PROGRAM + property);
  }

  private static int distance(Element one, Element other) {
    return Math.max(0, Math.max(one.from() - other.to(), other.from() - one.to()));
  }

  /// Of elements that overlap, the longest.
  static List<Element> longest(List<Element> elements) {
    return elements.stream()
        .filter(
            one ->
                elements.stream()
                    .noneMatch(
                        other ->
                            other.from() < one.to()
                                && one.from() < other.to()
                                && other.to() - other.from() > one.to() - one.from()))
        .toList();
  }
}
